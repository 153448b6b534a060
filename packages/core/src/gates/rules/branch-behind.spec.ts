import type { RemoteFacts } from '../../facts';
import { find } from '../find.fixture';

const facts = (relation: RemoteFacts['relation'], message = 'feat: x') => ({
  projects: { a: {} },
  remote: { name: 'upstream', web: null, head: 'd'.repeat(40), relation },
  commits: [{ message, files: ['packages/a/x'] }],
});

it.each([
  ['equal', 0],
  ['ahead', 0],
  ['diverged', 0],
  ['behind', 1],
] as const)('a branch that is %s', async (relation, count) => {
  expect(await find('branch-behind', facts(relation))).toHaveLength(count);
});

it('names the branch, the remote and the commit that is there', async () => {
  expect(await find('branch-behind', facts('behind'))).toEqual([
    {
      code: 'branch-behind',
      severity: 'error',
      where: 'd'.repeat(40),
      message: '"main" is behind upstream: it lacks commits that are there.',
      fix: 'git pull --ff-only, and run this again.',
    },
  ]);
});

it('is silent without a remote, and where nothing would be released', async () => {
  expect(await find('branch-behind', { ...facts('behind'), remote: null })).toEqual([]);
  expect(await find('branch-behind', facts('behind', 'chore: x'))).toEqual([]);
});

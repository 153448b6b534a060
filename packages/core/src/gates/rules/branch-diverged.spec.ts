import type { RemoteFacts } from '../../facts';
import { find } from '../find.fixture';

const facts = (relation: RemoteFacts['relation']) => ({
  projects: { a: {} },
  remote: { name: 'upstream', web: null, head: 'd'.repeat(40), relation },
  commits: [{ message: 'feat: x', files: ['packages/a/x'] }],
});

it.each([
  ['equal', 0],
  ['ahead', 0],
  ['behind', 0],
  ['diverged', 1],
] as const)('a branch that is %s', async (relation, count) => {
  expect(await find('branch-diverged', facts(relation))).toHaveLength(count);
});

it('names both sides', async () => {
  const [finding] = await find('branch-diverged', facts('diverged'));
  expect(finding).toMatchObject({
    severity: 'error',
    message: '"main" and upstream/main have diverged: each has commits that the other lacks.',
    where: 'd'.repeat(40),
  });
  expect(finding?.fix).toMatch('git fetch upstream');
});

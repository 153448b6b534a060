import { find } from '../find.fixture';

const facts = (branch: string | null) => ({
  projects: { a: {} },
  branch,
  commits: [{ message: 'feat: x', files: ['packages/a/x'] }],
});

it.each([
  ['main', undefined, 0],
  ['master', undefined, 0],
  ['feat/x', undefined, 1],
  ['lts/1.7', undefined, 0],
  ['main', ['trunk'], 1],
  ['release/2', ['release/*'], 0],
  ['release/2/x', ['release/*'], 1],
  // Without a branch there is nothing to compare: detached-head says so.
  [null, undefined, 0],
])('%s, released from %j', async (branch, stable, count) => {
  expect(
    await find('branch-not-released', facts(branch), {
      options: stable ? { branches: { stable } } : {},
    }),
  ).toHaveLength(count);
});

it('names the branch and those that are released', async () => {
  expect(await find('branch-not-released', facts('feat/x'))).toMatchObject([
    {
      severity: 'error',
      where: 'feat/x',
      message:
        'The branch "feat/x" is no release branch; these are: main, master, lts/*, stable/*.',
    },
  ]);
});

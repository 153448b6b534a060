import { find } from '../find.fixture';

const facts = (versionKnown: boolean, message = 'fix: x') => ({
  projects: { a: { versionKnown, ecosystem: 'python' as const } },
  commits: [
    { message: 'feat: start', files: ['packages/a/x'], tags: ['v1.2.0'] },
    { message, files: ['packages/a/x'] },
  ],
});

it.each([
  [true, 'fix: x', 0],
  [false, 'fix: x', 1],
  [false, 'chore: x', 0],
])('known %s, %s', async (known, message, count) => {
  expect(await find('version-holder-unknown', facts(known, message))).toHaveLength(count);
});

it('names the option that mends it, and warns only', async () => {
  expect(await find('version-holder-unknown', facts(false))).toMatchObject([
    {
      severity: 'warn',
      project: 'a',
      where: 'packages/a/pyproject.toml',
      fix: expect.stringContaining('"versionFiles": { "a"'),
    },
  ]);
});

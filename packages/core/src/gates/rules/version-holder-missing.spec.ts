import { find } from '../find.fixture';

const holder = { path: 'packages/a/version.ts', pattern: '"(?<version>.+)"' };
const facts = (message: string, ...there: readonly string[]) => ({
  projects: { a: { versionFiles: [holder] } },
  files: new Map(there.map((path) => [path, '"1.0.0"'])),
  commits: [
    { message: 'feat: start', files: ['packages/a/x'], tags: ['v1.2.0'] },
    { message, files: ['packages/a/x'] },
  ],
});

it.each<[string, string, readonly string[], number]>([
  ['it is there', 'fix: x', ['packages/a/version.ts'], 0],
  ['another is', 'fix: x', ['version.ts'], 1],
  ['nothing is released', 'chore: x', [], 0],
])('%s', async (_what, message, there, count) => {
  expect(await find('version-holder-missing', facts(message, ...there))).toHaveLength(count);
});

it('blocks, and names the option', async () => {
  expect(await find('version-holder-missing', facts('fix: x'))).toMatchObject([
    {
      severity: 'error',
      project: 'a',
      where: 'packages/a/version.ts',
      fix: expect.stringContaining('options.versionFiles.a'),
    },
  ]);
});

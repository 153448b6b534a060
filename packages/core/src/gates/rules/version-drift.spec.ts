import { find } from '../find.fixture';

const facts = (
  fileVersion: string | null,
  tags = ['v1.2.0'],
  ecosystem: 'npm' | 'python' = 'npm',
) => ({
  projects: { a: { fileVersion, ecosystem } },
  commits: [
    { message: 'feat: start', files: ['packages/a/x'], tags },
    { message: 'fix: x', files: ['packages/a/x'] },
  ],
});

it.each([
  ['1.2.0', 0],
  ['1.1.9', 1],
  ['0.0.0', 0],
  ['not a version', 0],
  [null, 0],
  ['1.2.1', 1],
  ['2.0.0', 1],
  ['1.3.0-rc.1', 1],
  ['1.2.0-rc.1', 1],
  ['1.3.0-dev.0', 0],
  ['1.2.0-dev.0', 1],
  ['0.0.0-development', 0],
])('a file that says %s', async (version, count) => {
  expect(await find('version-drift', facts(version))).toHaveLength(count);
});

it('reads a Python file as Python', async () => {
  expect(await find('version-drift', facts('1.2.0.post1', ['v1.2.0'], 'python'))).toHaveLength(1);
  expect(await find('version-drift', facts('1.3.0.dev3', ['v1.2.0'], 'python'))).toEqual([]);
});

it('names both versions and the tag, and warns only', async () => {
  expect(await find('version-drift', facts('1.4.0'))).toMatchObject([
    {
      severity: 'warn',
      project: 'a',
      where: 'packages/a/package.json',
      message: 'a says 1.4.0 in its file, but its last release is 1.2.0 (v1.2.0).',
    },
  ]);
});

it.each([
  ['1.1.9', 'a says 1.1.9 in its file, below its last release 1.2.0 (v1.2.0).'],
  [
    '1.2.0.dev3',
    'a says 1.2.0.dev3 in its file, which leads to 1.2.0, and its last release is 1.2.0 (v1.2.0).',
  ],
])('says what is wrong with a file that is behind: %s', async (version, message) => {
  expect(await find('version-drift', facts(version, ['v1.2.0'], 'python'))).toMatchObject([
    { message },
  ]);
});

it('expects no file to know a release whose stamp never reached the branch', async () => {
  const [first, ...rest] = facts('1.1.9').commits;
  const commits = [{ ...first!, tags: [], stamps: ['v1.2.0'] }, ...rest];
  expect(await find('version-drift', { ...facts('1.1.9'), commits })).toEqual([]);
});

it('has nothing to compare before a first release', async () => {
  expect(await find('version-drift', facts('1.4.0', []))).toEqual([]);
});

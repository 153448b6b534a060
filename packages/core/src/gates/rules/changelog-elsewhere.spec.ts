import { find } from '../find.fixture';

const facts = (path: string, message = 'fix: x') => ({
  projects: { a: {} },
  files: new Map([[path, '']]),
  commits: [
    { message: 'feat: start', files: ['packages/a/x'], tags: ['v1.2.0'] },
    { message, files: ['packages/a/x'] },
  ],
});

it.each([
  ['packages/a/CHANGES.rst', {}, 1],
  ['packages/a/CHANGELOG.md', {}, 0],
  ['packages/a/CHANGES.rst', { channel: 'rc' }, 0],
  ['packages/a/CHANGES.rst', { options: { changelog: 'off' } }, 0],
] as const)('%s, %j: %i', async (path, wanted, count) => {
  expect(await find('changelog-elsewhere', facts(path), wanted)).toHaveLength(count);
});

it('says nothing of what is not released', async () => {
  const spec = facts('packages/a/CHANGES.rst', 'chore: x');
  expect(await find('changelog-elsewhere', spec)).toEqual([]);
});

it.each([
  [
    'packages/a/HISTORY.md',
    'Go on in it: "perProject": { "a": { "changelog": {"file":"HISTORY.md"}',
  ],
  ['packages/a/NEWS', 'Go on in it: "perProject": { "a": { "changelog": {"file":"NEWS"}'],
  ['packages/a/CHANGES.rst', 'Leave it to them: "perProject": { "a": { "changelog": "off"'],
  ['packages/a/changes.d/1.fix', 'Leave it to them: "perProject": { "a": { "changelog": "off"'],
])('names the file and the option that mends it, and warns only: %s', async (path, fix) => {
  expect(await find('changelog-elsewhere', facts(path))).toMatchObject([
    { severity: 'warn', project: 'a', fix: expect.stringContaining(fix) },
  ]);
});

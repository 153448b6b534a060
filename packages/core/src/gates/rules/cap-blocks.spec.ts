import { find } from '../find.fixture';

const facts = (range: string, more: object = {}) => ({
  projects: {
    a: {},
    b: { dependencies: [{ on: 'a', range }] },
    c: {
      ecosystem: 'python' as const,
      dependencies: [{ on: 'd', range: range.replaceAll(' ', ',') }],
    },
    d: { ecosystem: 'python' as const },
  },
  strayTags: ['a@1.8.0', 'a@2.0.0-rc.1', 'd@1.8.0', 'd@2.0.0rc1'],
  commits: [
    {
      message: 'feat: start',
      files: ['packages/a/x', 'packages/b/x'],
      tags: ['a@1.7.0', 'b@1.0.0', 'c@1.0.0', 'd@1.7.0'],
    },
    { message: 'test: more', files: ['packages/b/x'] },
  ],
  ...more,
});

it.each<[range: string, found: number]>([
  ['>=1.7 <1.8', 2],
  ['<1.8.0', 2],
  ['>=1.7 <2', 0],
  ['>=1.9', 0],
  ['>=1.7', 0],
])('%s with 1.8.0 out', async (range, found) => {
  expect(await find('cap-blocks', facts(range))).toHaveLength(found);
});

it('warns, and names the file and the release', async () => {
  expect(await find('cap-blocks', facts('>=1.7 <1.8'))).toMatchObject([
    {
      severity: 'warn',
      project: 'b',
      message: expect.stringContaining('b requires a >=1.7 <1.8, which keeps a@1.8.0 out'),
      where: 'packages/b/package.json',
    },
    { project: 'c', where: 'packages/c/pyproject.toml' },
  ]);
});

it.each<[range: string, found: number]>([
  ['>=1.7 <1.8', 0],
  ['<1.7.0', 2],
])('on a line %s is held against its own line', async (range, found) => {
  expect(await find('cap-blocks', facts(range, { branch: 'lts/1.7' }))).toHaveLength(found);
});

it('leaves to a stamp what it has rewritten: a promotion that stands is looked at from its source', async () => {
  const start = { message: 'feat: start', files: ['packages/a/x'], tags: ['a@1.7.0'] };
  const cut = { message: 'feat: x', files: ['packages/a/x'] };
  const found = async (more: object) =>
    (
      await find('cap-blocks', {
        ...facts('<1.8'),
        strayTags: [],
        commits: [start, { ...cut, ...more }],
      })
    ).length;
  expect(await found({ stamps: ['a@1.8.0'] })).toBe(0);
  expect(await found({ tags: ['a@1.8.0'] })).toBe(1);
});

it('knows a newer patch of the own line that is elsewhere', async () => {
  const more = { branch: 'lts/1.7', strayTags: ['a@1.7.5', 'a@1.8.0'] };
  expect(await find('cap-blocks', facts('>=1.7 <1.7.4', more))).toMatchObject([
    { message: expect.stringContaining('a@1.7.5') },
  ]);
});

it('says nothing of a requirement that the release itself raises', async () => {
  const more = {
    commits: [
      { message: 'feat: start', files: ['packages/a/x'], tags: ['a@1.7.0', 'b@1.0.0'] },
      { message: 'feat!: more', files: ['packages/a/x'] },
    ],
    strayTags: ['a@1.7.1'],
  };
  expect(await find('cap-blocks', facts('1.7.0', more))).toEqual([]);
});

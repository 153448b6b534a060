import { find } from '../find.fixture';
import { merging } from '../merging.fixture';

const facts = (message: string, tags = ['v1.0.0']) => ({
  projects: { a: {} },
  commits: [
    { message: 'feat: start', files: ['packages/a/x'], tags },
    { message, files: ['packages/a/x'], id: 'b'.repeat(40) },
  ],
});

it.each([
  ['feature: x', '"feature" is unknown; "feat" is meant?'],
  ['Fix : x', '"Fix :" is not read as "fix: "'],
  ['fxi: x', '"fxi" is unknown; "fix" is meant?'],
  [
    'fix: x\n\nBREAKING CHANGES: all of it',
    '"BREAKING CHANGES:" is not read as "BREAKING CHANGE:"',
  ],
  ['fix: x\n\nSem-Ver: api-brake', '"api-brake" is no Sem-Ver word'],
])('%j', async (message, said) => {
  const [finding, ...others] = await find('commit-near-miss', facts(message));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warn', project: 'a', where: 'b'.repeat(40) });
  expect(finding?.message).toMatch(said);
  expect(finding?.message).toMatch('bbbbbbbbbb');
});

it.each(['feat: x', 'fix(core)!: x', 'Update the readme', 'chore: x', 'wording: say it otherwise'])(
  '%j is no near miss',
  async (message) => {
    expect(await find('commit-near-miss', facts(message))).toEqual([]);
  },
);

it('says it once for a commit on several projects', async () => {
  const commits = [
    { message: 'feat: start', files: ['packages/a/x'], tags: ['a@1.0.0', 'b@1.0.0'] },
    { message: 'feature: x', files: ['packages/a/x', 'packages/b/x'] },
  ];
  expect(await find('commit-near-miss', { projects: { a: {}, b: {} }, commits })).toHaveLength(1);
});

it('says it by the policy of each project', async () => {
  const commits = [
    { message: 'feat: start', files: ['packages/a/x'], tags: ['a@1.0.0', 'b@1.0.0'] },
    { message: 'feature: x', files: ['packages/a/x', 'packages/b/x'] },
  ];
  const policy = { extends: 'openmed', types: { feature: 'minor' } };
  expect(
    await find(
      'commit-near-miss',
      { projects: { a: {}, b: {} }, commits },
      { options: { perProject: { a: { policy } } } },
    ),
  ).toMatchObject([{ project: 'b' }]);
});

it('looks at no project that was never released', async () => {
  expect(await find('commit-near-miss', facts('feature: x', []))).toEqual([]);
});

describe('before a merge', () => {
  it('is an error of what the branch brings, and silent about the rest', async () => {
    expect(await find('commit-near-miss', merging([{ message: 'fxi: x' }]))).toMatchObject([
      { severity: 'error', where: '0'.repeat(40) },
    ]);
  });

  it('is said to every project that the commit is of', async () => {
    const files = ['packages/a/x', 'packages/b/x'];
    const found = await find('commit-near-miss', merging([{ message: 'fxi: x', files }]));
    expect(found.map(({ project }) => project)).toEqual(['a', 'b']);
  });

  it('looks at the title in place of the commits', async () => {
    expect(
      await find('commit-near-miss', merging([{ message: 'fxi: x' }], 'Fix : y')),
    ).toMatchObject([
      { where: '--title', message: expect.stringMatching('in the title: "Fix : y"') },
    ]);
  });
});

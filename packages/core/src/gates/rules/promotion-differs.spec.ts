import { find } from '../find.fixture';

const facts = (changed: readonly string[]) => ({
  projects: { a: { versionFiles: [{ path: 'packages/a/about.py', pattern: null }] } },
  files: new Map([
    ['package-lock.json', '{}'],
    ['packages/a/package.json', '{}'],
  ]),
  promotion: { tag: 'v1.1.0-rc.1', changed, tip: 'd'.repeat(40), tipFiles: new Map() },
  commits: [
    { message: 'feat: start', files: ['packages/a/x'], tags: ['v1.0.0'] },
    { message: 'feat: x', files: ['packages/a/x'], stamps: ['v1.1.0-rc.1'] },
  ],
});

it.each([
  ['nothing', [], []],
  ['a manifest', ['packages/a/package.json'], []],
  ['a version file', ['packages/a/about.py'], []],
  ['what the release writes anyway', ['packages/a/CHANGELOG.md'], []],
  ['a lockfile of the repository', ['package-lock.json'], []],
  [
    'a file of a lockfile’s name that is none',
    ['vendor/package-lock.json'],
    ['vendor/package-lock.json'],
  ],
  ['code', ['packages/a/package.json', 'packages/a/src/index.ts'], ['packages/a/src/index.ts']],
])('the candidate differs from its source in %s', async (_what, changed, expected) => {
  const findings = await find('promotion-differs', facts(changed), {
    from: 'v1.1.0-rc.1',
    written: ['packages/a/CHANGELOG.md'],
  });
  expect(findings.map(({ where }) => where)).toEqual(expected);
  for (const { severity, message } of findings)
    expect([severity, message]).toEqual([
      'error',
      `v1.1.0-rc.1 differs from its source in ${expected[0]}, which holds no version.`,
    ]);
});

it('has nothing to say when nothing is promoted', async () => {
  expect(
    await find('promotion-differs', { ...facts(['packages/a/src/index.ts']), promotion: null }),
  ).toEqual([]);
});

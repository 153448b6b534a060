import { fail, ok, type Result } from '../../result';
import { find } from '../find.fixture';

const facts = {
  projects: { a: { versionFiles: [{ path: 'packages/a/about.py', pattern: null }] } },
  files: new Map([
    ['package-lock.json', '{}'],
    ['packages/a/package.json', '{}'],
    ['packages/a/about.py', '__version__ = "1.0.0"\n'],
  ]),
  commits: [
    { message: 'feat: start', files: ['packages/a/x'], tags: ['v1.0.0'] },
    { message: 'feat: x', files: ['packages/a/x'], stamps: ['v1.1.0-rc.1'] },
  ],
};
const promoted = (answer: Result<readonly string[]>) =>
  find('promotion-differs', facts, {
    from: 'v1.1.0-rc.1',
    answers: { 'changed-paths': answer },
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
  const findings = await promoted(ok(changed));
  expect(findings.map(({ where }) => where)).toEqual(expected);
  for (const { severity, message } of findings)
    expect([severity, message]).toEqual([
      'error',
      `v1.1.0-rc.1 differs from its source in ${expected[0]}, which holds no version.`,
    ]);
});

it('names as many paths as anybody reads, and says how many more there are', async () => {
  const paths = Array.from({ length: 25 }, (_, at) => `packages/a/src/${at}.ts`);
  const findings = await promoted(ok(paths));
  expect(findings.map(({ where }) => where)).toEqual([...paths.slice(0, 20), 'v1.1.0-rc.1']);
  expect(findings.at(-1)!.message).toMatch(/ in 5 more: git diff --stat /);
});

it('does not let pass what it cannot see', async () => {
  const failure = { code: 'git-failed', message: 'Git ended with 128', fix: 'Run git fsck' };
  expect(await promoted(fail(failure))).toMatchObject([
    {
      severity: 'error',
      message: 'In what v1.1.0-rc.1 differs from its source is not known: Git ended with 128',
    },
  ]);
});

it('asks nothing when nothing is promoted', async () => {
  expect(await find('promotion-differs', facts)).toEqual([]);
});

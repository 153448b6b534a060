import { createWorkspace } from '../../harness/create-workspace';
import type { Workspace } from '../../harness/open-workspace';
import { planIn } from '../../harness/plan-in';
import { remoteTags } from '../../harness/remote-tags';
import type { Run } from '../../harness/run-process';
import { text } from '../../harness/text';

const CORE = { name: 'core', version: '1.0.0', dependencies: { middle: '^1.0.0' } };
const LOCK = {
  name: 'workspace',
  lockfileVersion: 3,
  packages: {
    '': { name: 'workspace', workspaces: ['packages/*'] },
    'packages/core': CORE,
    'node_modules/core': { resolved: 'packages/core', link: true },
    'node_modules/middle': { version: '1.0.0', license: 'MIT', dependencies: { left: '*' } },
    'node_modules/left': { version: '1.2.0', license: 'GPL-3.0-only' },
    'node_modules/tool': { version: '1.0.0', license: 'EPL-2.0', dev: true },
  },
};
const PURE = '[project]\nname = "pure"\nversion = "1.0.0"\ndependencies = ["bare"]\n';
const UV = 'version = 1\n\n[[package]]\nname = "bare"\nversion = "2.0"\n';

const exception = (name: string, license: string) => ({
  package: name,
  license,
  reason: 'as agreed',
  who: 'Ada',
  until: '2999-12-31',
});

let repo: Workspace;
afterEach(() => repo.remove());

/** Of the rules that this is about. */
const found = (run: Run) =>
  planIn(run)
    .findings.filter(({ code }) => /^(?:file|generated|license)-/.test(code))
    .map(({ code, severity, message }) => `${severity} ${code}: ${message}`);

test('forbidden files and licences stop a release, and a reviewed exception lets it go until its end', async () => {
  repo = createWorkspace({
    bareRemote: true,
    options: {
      gates: {
        repository: {
          forbid: ['RELEASE_NOTE*.md'],
          generated: [
            { path: 'docs/one.md', command: ['node', '-p', '1'] },
            { path: 'docs/two.md', command: ['node', '-p', '2'] },
          ],
        },
        licenses: { allow: ['MIT'], exceptions: 'licenses.json' },
      },
    },
    commits: [
      {
        id: 'start',
        files: {
          '.gitignore': 'node_modules\n.nx\n.venv\n*.log\n',
          'package-lock.json': text(LOCK),
          'packages/core/package.json': text(CORE),
          'python/pure/pyproject.toml': PURE,
          'python/pure/uv.lock': UV,
          'licenses.json': text({ schemaVersion: 1, exceptions: [] }),
          'docs/one.md': '1\n',
          'docs/two.md': '1\n',
          'docs/RELEASE_NOTES.md': 'of old\n',
          'docs/build.log': 'forced\n',
        },
        tags: ['core@1.0.0', 'pure@1.0.0'],
      },
      {
        id: 'fix',
        message: 'fix: x',
        files: { 'packages/core/notes.txt': '1\n', 'python/pure/notes.txt': '1\n' },
      },
    ],
  });
  repo.write(
    'python/pure/.venv/lib/python3.11/site-packages/bare-2.0.dist-info/METADATA',
    'Metadata-Version: 2.1\nName: bare\nVersion: 2.0\nLicense: BSD\n',
  );

  const release = () => repo.nx(['release-openmed', '--json', '--yes']);

  const before = repo.snapshot();
  const stopped = await release();
  expect(stopped.code).toBe(1);
  expect(found(stopped)).toEqual([
    'error file-forbidden: docs/RELEASE_NOTES.md must not be tracked: gates.repository.forbid names RELEASE_NOTE*.md.',
    'warn file-ignored: docs/build.log: tracked, although .gitignore says to ignore it.',
    'error generated-stale: docs/two.md is stale: from line 1 on it is not what node -p 2 prints.',
    'error license-not-allowed: left 1.2.0 is under GPL-3.0-only, which gates.licenses.allow does not name: core → middle → left.',
    'error license-unknown: bare 2.0 says "BSD" of its licence, which is no SPDX expression: pure → bare.',
  ]);
  expect(repo.snapshot()).toEqual(before);

  repo.git('rm', '-q', 'docs/RELEASE_NOTES.md');
  repo.write('docs/two.md', '2\n');
  const agreed = [exception('left', 'GPL-3.0-only'), exception('bare', 'BSD-3-Clause')];
  repo.write('licenses.json', text({ schemaVersion: 1, exceptions: agreed }));
  repo.git('commit', '-qam', 'chore: agree');
  repo.git('push', '-q');

  const late = await repo.dryRun('--json', '--now', '3000-01-01T00:00:00Z');
  expect(
    found(late).filter((line) => /Ada had let it pass until 2999-12-31\.$/.test(line)),
  ).toHaveLength(2);
  const released = await release();
  expect([released.code, found(released).length]).toEqual([0, 1]);
  expect(remoteTags(repo)).toEqual(expect.arrayContaining(['core@1.0.1', 'pure@1.0.1']));
});

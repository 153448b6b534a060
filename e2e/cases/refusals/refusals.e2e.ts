import { mkdtempSync, renameSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPolyglot, POLYGLOT } from '../../harness/create-polyglot';
import type { Workspace } from '../../harness/open-workspace';
import { text } from '../../harness/text';

interface Refusal {
  readonly code: string;
  /** What the message or its cure has to name. */
  readonly says: RegExp;
  readonly args?: readonly string[];
  /** False: without --yes. */
  readonly unasked?: false;
  readonly env?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Files beside those of the polyglot workspace. */
  readonly files?: Readonly<Record<string, string>>;
  /** Makes it go wrong; answers the clone to release from, when that is another. */
  readonly setUp?: (workspace: Workspace) => Workspace | void;
  /** It comes to nothing at the push: then objects stay that nothing points to. */
  readonly late?: true;
  /** What the snapshot needs, after the command. */
  readonly tidyUp?: (workspace: Workspace) => void;
}

function commit(workspace: Workspace, path: string, content: string): void {
  workspace.write(path, content);
  workspace.git('add', path);
  workspace.git('commit', '-q', '-m', `fix: ${path}`);
}

/** A search path on which there is Node and a shell, but no git. */
function withoutGit(): string {
  const folder = mkdtempSync(join(tmpdir(), 'release-path-'));
  symlinkSync(process.execPath, join(folder, 'node'));
  symlinkSync('/bin/sh', join(folder, 'sh'));
  return folder;
}

const TWO_OF_ONE = {
  'packages/core/package.json': text({ name: '@acme/core', version: '1.0.0' }),
  'packages/twin/package.json': text({ name: '@other/core', version: '1.0.0' }),
};

const REFUSALS: Readonly<Record<string, Refusal>> = {
  'no git': { code: 'git-missing', says: /Install git/, env: { PATH: withoutGit() } },
  'no repository': {
    code: 'not-a-repository',
    says: /git init/,
    setUp: ({ dir }) => renameSync(join(dir, '.git'), join(dirname(dir), 'away')),
    tidyUp: ({ dir }) => renameSync(join(dirname(dir), 'away'), join(dir, '.git')),
  },
  'no commit': {
    code: 'no-commits',
    says: /git commit/,
    setUp: ({ git }) => void git('checkout', '-q', '--orphan', 'empty'),
  },
  'a shallow clone': {
    code: 'shallow-history',
    says: /git fetch --unshallow/,
    setUp: (workspace) => workspace.clone('--depth=1'),
  },
  'a clone without trees': {
    code: 'partial-history',
    says: /git fetch --refetch/,
    setUp: (workspace) => {
      workspace.git(`--git-dir=${workspace.remoteDir}`, 'config', 'uploadpack.allowFilter', 'true');
      return workspace.clone('--filter=tree:0');
    },
  },
  'a detached HEAD': {
    code: 'detached-head',
    says: /git checkout/,
    setUp: ({ git }) => void git('checkout', '-q', '--detach'),
  },
  'a branch that is no release branch': {
    code: 'branch-not-released',
    says: /"topic" is no release branch[\s\S]*main, master[\s\S]*branches\.stable/,
    setUp: ({ git }) => void git('checkout', '-q', '-b', 'topic'),
  },
  'a changed file that the release writes': {
    code: 'dirty-files',
    says: /packages\/core\/package\.json has uncommitted/,
    setUp: ({ write }) =>
      write(
        'packages/core/package.json',
        text({ name: '@acme/core', version: '1.0.0', description: 'new' }),
      ),
  },
  'a staged file that the release writes': {
    code: 'dirty-files',
    says: /python\/pure\/CHANGELOG\.md has uncommitted/,
    setUp: ({ write, git }) => {
      write('python/pure/CHANGELOG.md', '# Changelog\n');
      git('add', 'python/pure/CHANGELOG.md');
    },
  },
  'a branch behind the remote': {
    code: 'branch-behind',
    says: /git pull --ff-only/,
    setUp: ({ git }) => void git('reset', '-q', '--hard', 'HEAD~1'),
  },
  'a branch that has diverged': {
    code: 'branch-diverged',
    says: /rebase or merge/,
    setUp: (workspace) => {
      workspace.git('reset', '-q', '--hard', 'HEAD~1');
      commit(workspace, 'packages/core/other.js', '1\n');
    },
  },
  'a tag of the version at another commit': {
    code: 'version-taken',
    says: /1\.1\.0/,
    setUp: ({ git }) => {
      git('tag', '@acme/core@1.1.0', git('commit-tree', 'HEAD^{tree}', '-m', 'elsewhere'));
      git('push', '-q', 'origin', '@acme/core@1.1.0');
    },
  },
  'a tag that is another in the remote': {
    code: 'tag-mismatch',
    says: /@acme\/core@1\.0\.0[\s\S]*git tag -d/,
    setUp: ({ git }) => void git('tag', '-f', '@acme/core@1.0.0', 'HEAD'),
  },
  'no permission to push': {
    late: true,
    code: 'push-denied',
    says: /only robots may push here[\s\S]*fix:/,
    setUp: ({ remoteHook }) =>
      remoteHook('pre-receive', 'echo "only robots may push here" >&2; exit 1'),
  },
  'a remote that is gone': {
    code: 'remote-unreachable',
    says: /git ls-remote/,
    setUp: ({ git }) => void git('config', 'remote.origin.url', '/nowhere/at/all'),
  },
  'no such remote': { code: 'remote-missing', says: /origin/, args: ['--remote', 'upstream'] },
  'tags that match no spelling': {
    code: 'tag-near-miss',
    says: /core_1\.0\.0[\s\S]*@acme\/core@\{version\}|core_1\.0\.0[\s\S]*\{project\}@\{version\}/,
    setUp: ({ git }) => {
      for (const args of [
        ['tag', 'core_1.0.0', '@acme/core@1.0.0'],
        ['tag', '-d', '@acme/core@1.0.0'],
        ['push', '-q', 'origin', 'core_1.0.0', ':@acme/core@1.0.0'],
      ])
        git(...args);
    },
  },
  'an unknown option in nx.json': {
    code: 'config-unknown-key',
    says: /zeroMayor[\s\S]*zeroMajor/,
    options: { zeroMayor: 'shift' },
  },
  'a rule that does not exist': {
    code: 'config-unknown-key',
    says: /Did you mean "dirty-files"/,
    options: { rules: { 'dirty-file': 'off' } },
  },
  'a version file outside the repository': {
    code: 'version-file-outside',
    says: /\.\.\/elsewhere/,
    options: { versionFiles: { pure: ['../../../elsewhere'] } },
  },
  'a version file without a version': {
    code: 'version-holder-not-found',
    says: /"pattern"/,
    options: { versionFiles: { pure: ['pure.py'] } },
  },
  'a wrong value in nx.json': {
    code: 'config-invalid',
    says: /policy/,
    options: { policy: 'semantic' },
  },
  'options for a project that is not there': {
    code: 'config-unknown-project',
    says: /Did you mean "@acme\/core"/,
    options: { perProject: { '@acme/cor': { zeroMajor: 'strict' } } },
  },
  'two projects that write one tag': {
    code: 'tag-collision',
    says: /@acme\/core and @other\/core[\s\S]*core-v\{version\}/,
    options: { tag: '{name}-v{version}' },
    files: TWO_OF_ONE,
  },
  'a version that does not increase': {
    code: 'version-not-increasing',
    says: /1\.0\.0/,
    args: ['--projects', '@acme/core', '--release-as', '0.9.0'],
  },
  'a demand that is no version': {
    code: 'version-demand-invalid',
    says: /"next"/,
    args: ['--projects', '@acme/core', '--release-as', 'next'],
  },
  'a demand of many projects': {
    code: 'option-invalid',
    says: /one project/,
    args: ['--release-as', '3.0.0'],
  },
  'a project that is not there': {
    code: 'project-unknown',
    says: /nx show projects/,
    args: ['--projects', 'nobody'],
  },
  'a candidate that is not there': {
    code: 'promotion-unknown',
    says: /core@9\.9\.9-rc\.1/,
    args: ['--from', '@acme/core@9.9.9-rc.1'],
  },
  'a plan that is none': {
    code: 'plan-unreadable',
    says: /--plan-out/,
    args: ['--plan', 'package.json'],
  },
  'a malformed pyproject.toml': {
    code: 'manifest-malformed',
    says: /python\/bad\/pyproject\.toml/,
    files: { 'python/bad/pyproject.toml': '[project]\nname = "bad"\nversion = = 1\n' },
  },
  'no terminal and no --yes': { code: 'not-confirmed', says: /--yes/, unasked: false },
};

const PLAIN = { args: [], env: {}, files: {}, unasked: true };

describe('what is refused leaves clone and remote as they are', () => {
  it.each(Object.entries(REFUSALS))('%s', async (_, refusal) => {
    const { code, says, options, late, setUp, tidyUp } = refusal;
    const { args, env, files, unasked } = { ...PLAIN, ...refusal };
    const [start, ...rest] = POLYGLOT;
    const workspace = createPolyglot({
      ...(options && { options }),
      commits: [{ ...start!, files: { ...start!.files, ...files } }, ...rest],
    });
    const clone = setUp === undefined ? workspace : (setUp(workspace) ?? workspace);
    const look = () => ({ ...clone.snapshot(), ...(late && { objects: [] }) });
    const before = tidyUp === undefined ? look() : null;
    const run = await clone.nx(['release-openmed', ...(unasked ? ['--yes'] : []), ...args], env);
    expect(run.all).toContain(`error ${code}`);
    expect(run.stderr).toContain('fix: ');
    expect(run.all).toMatch(says);
    expect(run.code).not.toBe(0);
    tidyUp?.(clone);
    if (before !== null) expect(look()).toEqual(before);
    workspace.remove();
  });
});

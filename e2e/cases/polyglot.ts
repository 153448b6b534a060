import type { CommitSpec } from '@release-openmed/testing';
import { createWorkspace, text, type WorkspaceSpec } from '../src/harness/create-workspace';
import type { Workspace } from '../src/harness/open-workspace';

/** An npm library, an npm application on it by `^`, and a Python library: each released once, with work since. */
export const POLYGLOT: readonly CommitSpec[] = [
  {
    id: 'start',
    message: 'chore: start',
    files: {
      'packages/core/package.json': text({ name: '@acme/core', version: '1.0.0' }),
      'packages/app/package.json': text({
        name: '@acme/app',
        version: '2.0.0',
        dependencies: { '@acme/core': '^1.0.0' },
      }),
      'python/pure/pyproject.toml': '[project]\nname = "pure"\nversion = "1.7.0"\n',
    },
    tags: ['@acme/core@1.0.0', '@acme/app@2.0.0', 'pure@1.7.0'],
  },
  {
    id: 'core',
    message: 'feat(core): add a thing',
    files: { 'packages/core/index.js': 'module.exports = 1;\n' },
  },
  { id: 'pure', message: 'fix(pure): mend a thing', files: { 'python/pure/pure.py': 'X = 1\n' } },
];

export function createPolyglot(spec: Partial<WorkspaceSpec> = {}): Workspace {
  return createWorkspace({ bareRemote: true, commits: POLYGLOT, ...spec });
}

/** Names of the remote's tags. */
export function remoteTags(workspace: Workspace): readonly string[] {
  return workspace
    .git('ls-remote', '--tags', '--refs', 'origin')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(line.indexOf('refs/tags/') + 10))
    .sort();
}

/** What a clone sees of the remote's main: subjects since the commit, newest first. */
export function since(workspace: Workspace, commit: string): readonly string[] {
  return workspace
    .git(`--git-dir=${workspace.remoteDir}`, 'log', '--format=%s', `${commit}..main`)
    .split('\n')
    .filter(Boolean);
}

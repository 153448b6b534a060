import type { CommitSpec } from '@release-openmed/testing';
import { createWorkspace, type WorkspaceSpec } from './create-workspace';
import type { Workspace } from './open-workspace';
import { text } from './text';

/**
 * An npm library, an npm application on it by `^`, and a Python library: each released once, with
 * work since.
 */
export const POLYGLOT: readonly CommitSpec[] = [
  {
    id: 'start',
    message: 'chore: start',
    files: {
      'packages/core/package.json': text({ name: '@acme/core', version: '1.0.0' }),
      'packages/core/index.js': 'module.exports = 0;\n',
      'packages/app/package.json': text({
        name: '@acme/app',
        version: '2.0.0',
        dependencies: { '@acme/core': '^1.0.0' },
      }),
      'python/pure/pyproject.toml': '[project]\nname = "pure"\nversion = "1.7.0"\n',
      'python/pure/pure.py': 'X = 0\n',
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

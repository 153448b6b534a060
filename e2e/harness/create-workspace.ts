import { createRepo, type RepoSpec } from '@release-openmed/testing';
import { adopt, type Place } from './adopt';
import type { Workspace } from './open-workspace';
import { text } from './text';

export interface WorkspaceSpec extends RepoSpec, Place {
  /** The plugin's options; null: the plugin is not in nx.json. */
  readonly options?: Readonly<Record<string, unknown>> | null;
  /** Globs of npm workspaces. */
  readonly npm?: readonly string[];
}

/**
 * A real workspace in a real git repository: the specification's commits, the first of them with
 * what makes the folder an Nx workspace besides. node_modules is the template's, by a link.
 */
export function createWorkspace(spec: WorkspaceSpec): Workspace {
  const [first, ...rest] = spec.commits;
  if (first === undefined) throw new Error('a workspace needs a commit');
  const base = spec.at === undefined ? '' : `${spec.at}/`;
  const files = Object.fromEntries(
    Object.entries(workspaceFiles(spec)).map(([path, text]) => [`${base}${path}`, text]),
  );
  const repo = createRepo({
    ...spec,
    commits: [{ ...first, files: { ...files, ...first.files } }, ...rest],
  });
  return adopt(repo, spec);
}

function workspaceFiles({
  options = {},
  npm = ['packages/*'],
}: WorkspaceSpec): Readonly<Record<string, string>> {
  const plugins = options === null ? {} : { plugins: [{ plugin: '@release-openmed/nx', options }] };
  return {
    'package.json': text({ name: 'workspace', version: '0.0.0', private: true, workspaces: npm }),
    'nx.json': text({ analytics: false, ...plugins }),
    '.gitignore': 'node_modules\n.nx\n',
  };
}

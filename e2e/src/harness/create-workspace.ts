import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepo, type RepoSpec, type TestRepo } from '@release-openmed/testing';
import { E2E_REGISTRY, installedModules } from './environment';
import { NX_VERSION } from './nx-version';
import { openWorkspace, type Workspace } from './open-workspace';

export interface WorkspaceSpec extends RepoSpec {
  /** The plugin's options; null: the plugin is not in nx.json. */
  readonly options?: Readonly<Record<string, unknown>> | null;
  /** Globs of npm workspaces. */
  readonly npm?: readonly string[];
  /** Version of Nx, one that the set-up has installed; default: this repository's. */
  readonly nx?: string;
  /** Folder of the workspace in its repository; default: the top. */
  readonly at?: string;
}

/**
 * A real workspace in a real git repository: the specification's commits, the first of them with what makes the
 * folder an Nx workspace besides. node_modules is the template's, by a link.
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

/** Makes an existing repository, whose files are those of an Nx workspace already, one to run Nx in. */
export function adopt(
  repo: TestRepo,
  { at = '.', nx = NX_VERSION }: Pick<WorkspaceSpec, 'at' | 'nx'> = {},
): Workspace {
  const cache = realpathSync(mkdtempSync(join(tmpdir(), 'release-nx-')));
  const env = {
    ...repo.env,
    ...(JSON.parse(process.env[E2E_REGISTRY] ?? '{}') as Record<string, string>),
    // Nx's own files stay outside, so that a snapshot of the repository shows what the release command does.
    NX_CACHE_DIRECTORY: join(cache, 'cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(cache, 'data'),
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    CI: undefined,
  };
  const link = (folder: string): void =>
    symlinkSync(installedModules(nx), join(folder, at, 'node_modules'));
  link(repo.dir);
  return openWorkspace(repo, {
    at,
    env,
    link,
    remove: () => rmSync(cache, { recursive: true, force: true }),
  });
}

/** The manifest of an npm package, for a specification's files. */
export function text(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

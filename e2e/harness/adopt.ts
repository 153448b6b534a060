import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestRepo } from '@release-openmed/testing';
import { E2E_REGISTRY, installedModules } from './environment';
import { NX_VERSION } from './nx-version';
import { openWorkspace, type Workspace } from './open-workspace';

export interface Place {
  /** Version of Nx, one that the set-up has installed; default: this repository's. */
  readonly nx?: string;
  /** Folder of the workspace in its repository; default: the top. */
  readonly at?: string;
}

/**
 * Makes an existing repository, whose files are those of an Nx workspace already, one to run Nx in.
 */
export function adopt(repo: TestRepo, { at = '.', nx = NX_VERSION }: Place = {}): Workspace {
  const cache = realpathSync(mkdtempSync(join(tmpdir(), 'release-nx-')));
  const env = {
    ...repo.env,
    ...(JSON.parse(process.env[E2E_REGISTRY] ?? '{}') as Record<string, string>),
    // Nx's own files stay outside, so that a snapshot of the repository shows what the release
    // command does.
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

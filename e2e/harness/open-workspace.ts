import { join } from 'node:path';
import type { TestRepo } from '@release-openmed/testing';
import { type Run, runProcess } from './run-process';

export interface Workspace extends Omit<TestRepo, 'clone'> {
  /** Folder with nx.json. */
  readonly root: string;
  /** Runs the workspace's own Nx. */
  nx(args: readonly string[], env?: Readonly<Record<string, string | undefined>>): Promise<Run>;
  /**
   * `nx release-openmed …`, as a dry run that must change nothing: no file, no ref, no object, in
   * clone or remote.
   */
  dryRun(...args: readonly string[]): Promise<Run>;
  /**
   * The same for real, without being asked; a dry run with the same arguments goes first and must
   * change nothing.
   */
  release(...args: readonly string[]): Promise<Run>;
  /** Another clone of the remote, with the same node_modules. */
  clone(...args: readonly string[]): Workspace;
}

interface At {
  readonly at: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Gives a clone its node_modules. */
  readonly link: (folder: string) => void;
  readonly remove: () => void;
}

/** The handle of a workspace in the folder `at` of a repository. */
export function openWorkspace(repo: TestRepo, at: At): Workspace {
  const root = join(repo.dir, at.at);
  const nx: Workspace['nx'] = (args, env = {}) =>
    runProcess([process.execPath, join(root, 'node_modules/nx/dist/bin/nx.js'), ...args], {
      cwd: root,
      env: { ...at.env, ...env },
    });
  const dryRun = async (...args: readonly string[]): Promise<Run> => {
    const before = repo.snapshot();
    const run = await nx(['release-openmed', ...args, '--dry-run']);
    expect(repo.snapshot()).toEqual(before);
    return run;
  };
  return {
    ...repo,
    root,
    nx,
    dryRun,
    release: async (...args) => {
      await dryRun(...args);
      return nx(['release-openmed', ...args, '--yes']);
    },
    clone: (...args) => {
      const copy = repo.clone(...args);
      at.link(copy.dir);
      return openWorkspace(copy, at);
    },
    remove: () => {
      at.remove();
      repo.remove();
    },
  };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Failure, INSTALLED, lockfileAt } from '@release-openmed/core';
import { changedPaths } from '../git/commands/changed-paths';
import type { Repository } from '../git/repository';

export interface Elsewhere {
  /** That is released, and not checked out. */
  readonly commit: string;
  readonly repository: Repository;
  /** Folders of the projects whose tasks are to be run, relative to the workspace. */
  readonly needed: readonly string[];
}

/**
 * Why what is installed here says nothing of another commit: that may ask for other packages, or an
 * environment may lead back to the working tree. Null: it does.
 */
export async function whyUnfit({
  commit,
  repository: { git, head, top, prefix },
  needed,
}: Elsewhere): Promise<Failure | null> {
  const [changed = []] = await git.run(changedPaths([{ from: commit, to: head }]));
  const lockfile = changed.find((path) => lockfileAt(path) !== null);
  if (lockfile !== undefined)
    return unfit(commit, `and ${lockfile} has changed since, so other packages are installed`);
  const bound = needed.find((folder) => isBound(join(top, prefix, folder)));
  if (bound === undefined) return null;
  return unfit(commit, `and what ${bound} imports may be installed from the working tree`);
}

/** What is installed for a project there cannot be shown to a copy of it. */
function isBound(folder: string): boolean {
  return [...INSTALLED].some(
    ([manifest, installed]) => installed === null && existsSync(join(folder, manifest)),
  );
}

function unfit(commit: string, why: string): Failure {
  const short = commit.slice(0, 10);
  return {
    code: 'tree-differs',
    message: `${short} is what is released and is not checked out, ${why}.`,
    fix: `Run the targets where it is: git worktree add <folder> ${short}, install there; then accept this finding.`,
    where: commit,
  };
}

import { join } from 'node:path';
import { INSTALLED, type Result, fail } from '@release-openmed/core';
import { checkOutDetached } from '../git/commands/check-out-detached';
import { cloneShared } from '../git/commands/clone-shared';
import { setRemoteUrl } from '../git/commands/set-remote-url';
import { gitRunner } from '../git/git-runner';
import { withScratch } from '../git/with-scratch';
import { shareInstalled } from './share-installed';
import { type Elsewhere, whyUnfit } from './why-unfit';

export interface Copied extends Elsewhere {
  /** Of all projects of the workspace, relative to it. */
  readonly folders: readonly string[];
}

/**
 * Lets tasks run at a commit that is not checked out: in a temporary clone, which borrows its
 * objects from this one and finds what is installed here. Failure: `tree-differs`, where that would
 * say nothing of the commit.
 */
export async function withCopy<T>(
  copied: Copied,
  use: (workspaceRoot: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const unfit = await whyUnfit(copied);
  if (unfit !== null) return fail(unfit);
  const { commit, folders, repository } = copied;
  const { git, top, prefix, config } = repository;
  return withScratch(async (scratch) => {
    const clone = join(scratch, 'source');
    await git.run(cloneShared(top, clone));
    const there = gitRunner(clone);
    // Nx knows a repository, and what it has cached for it, by its remote.
    const url = config.get('remote.origin.url')?.[0];
    if (url !== undefined && url !== null) await there.run(setRemoteUrl('origin', url));
    await there.run(checkOutDetached(commit));
    const copies = { from: join(top, prefix), to: join(clone, prefix) };
    for (const name of [...INSTALLED.values()].filter((folder) => folder !== null))
      for (const folder of new Set(['.', ...folders].map((root) => join(root, name))))
        await shareInstalled(folder, { ...copies, name });
    return use(copies.to);
  });
}

import { type Result, fail, ok } from '@release-openmed/core';
import { readObjects } from '../../git/commands/read-objects';
import type { Repository } from '../../git/repository';

export interface BaseRequest {
  /** A branch, with its remote or without, or any commit. */
  readonly base: string;
  /** Branch that is meant where the base is a mere commit. */
  readonly defaultBranch: string;
  readonly remote: string;
}

export interface Base {
  /** As it is found in the clone: `origin/main`. */
  readonly name: string;
  readonly commit: string;
  /** The branch that is merged into. */
  readonly branch: string;
}

/**
 * The commit that a branch is compared with: the remote's version of a branch comes first, since a
 * clone's own is often behind. Failure: `base-unknown`.
 */
export async function findBase(
  { git, shallow }: Repository,
  { base, defaultBranch, remote }: BaseRequest,
): Promise<Result<Base>> {
  const short = base.startsWith(`${remote}/`) ? base.slice(remote.length + 1) : base;
  const candidates = [
    { ref: `refs/remotes/${remote}/${short}`, name: `${remote}/${short}`, branch: short },
    { ref: `refs/heads/${base}`, name: base, branch: base },
    { ref: base, name: base, branch: defaultBranch },
  ];
  const objects = await git.run(readObjects(candidates.map(({ ref }) => `${ref}^{commit}`)));
  const at = objects.findIndex((object) => object !== null);
  if (at >= 0) {
    const { name, branch } = candidates[at]!;
    return ok({ name, branch, commit: objects[at]!.id });
  }
  return fail({
    code: 'base-unknown',
    message: `${JSON.stringify(base)} is neither a branch nor a commit of this clone, so it is not known what the branch brings.`,
    fix: `git fetch ${remote} ${base}${shallow ? ', with its history' : ''} (in CI: fetch-depth: 0), or name another with --base, NX_BASE or "defaultBase" in nx.json.`,
    where: '--base',
  });
}

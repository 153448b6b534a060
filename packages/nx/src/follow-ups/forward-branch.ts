import type { Finding } from '@release-openmed/core';
import { compareCommits } from '../git/commands/compare-commits';
import { listRefs } from '../git/commands/list-refs';
import { GitError } from '../git/git-error';
import type { Repository } from '../git/repository';

export interface Forwarded {
  readonly moved: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Moves a local branch forward to a commit, working tree and index included when it is checked out.
 * Never loses anything: a branch with commits of its own stays, and so does one whose new files
 * have uncommitted changes; then the finding says how to follow.
 */
export async function forwardBranch(
  { git, branch: current }: Repository,
  branch: string,
  target: string,
): Promise<Forwarded> {
  const ref = `refs/heads/${branch}`;
  const [local] = await git.run(listRefs([ref]));
  if (local === undefined) return STAYED;
  const relation = await git.run(compareCommits(local.object, target));
  if (relation === 'equal' || relation === 'ahead') return STAYED;
  if (relation === 'diverged') {
    const message = `The local branch ${branch} has commits of its own, so it was left where it is.`;
    return { moved: false, findings: [behind(ref, message, 'git pull --rebase')] };
  }
  const move =
    current === branch
      ? ['merge', '--quiet', '--ff-only', '--no-autostash', target]
      : ['branch', '--quiet', '--force', '--no-track', branch, target];
  try {
    await git.run({ args: move, parse: () => undefined });
    return { moved: true, findings: [] };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const message = `The local branch ${branch} could not follow: ${error.stderr}`;
    const fix = 'Commit or stash the changes, then: git pull --ff-only';
    return { moved: false, findings: [behind(ref, message, fix)] };
  }
}

const STAYED: Forwarded = { moved: false, findings: [] };

function behind(where: string, message: string, fix: string): Finding {
  return { code: 'local-branch-behind', severity: 'warn', message, fix, where };
}

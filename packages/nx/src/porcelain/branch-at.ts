import { type Result, fail, ok } from '@release-openmed/core';
import type { SimpleGit } from 'simple-git';
import { remoteRefused } from './remote-refused';

/** A branch's commits, here and there; null: there is none. */
export interface BranchAt {
  readonly local: string | null;
  readonly remote: string | null;
}

/** Failure: `remote-unreachable`. */
export async function branchAt(
  git: SimpleGit,
  remote: string,
  branch: string,
): Promise<Result<BranchAt>> {
  const ref = `refs/heads/${branch}`;
  const local = await git.raw(['for-each-ref', '--format=%(objectname) %(refname)', ref]);
  try {
    const there = await git.raw(['ls-remote', '--quiet', '--heads', '--', remote, ref]);
    return ok({ local: idOf(local, ref), remote: idOf(there, ref) });
  } catch (error) {
    return fail(remoteRefused(error, remote));
  }
}

/** Both commands take the name as a pattern of which it may be the end alone. */
function idOf(lines: string, ref: string): string | null {
  const line = lines.split('\n').find((text) => text.split(/\s/)[1] === ref);
  return line?.split(/\s/)[0] ?? null;
}

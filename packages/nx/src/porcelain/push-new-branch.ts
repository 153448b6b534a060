import { type Result, fail, ok } from '@release-openmed/core';
import { GitError, type SimpleGit } from 'simple-git';
import { readable } from '../git/readable';
import { pushFailure } from '../perform/push-failure';
import { pushRefs } from '../perform/push-refs';

export interface NewBranch {
  readonly remote: string;
  readonly branch: string;
  readonly commit: string;
}

/**
 * Pushes a commit as a branch that must not exist there. `taken`: it does, and nothing has changed.
 * Failures: `push-denied`, `push-not-atomic`, `remote-unreachable`.
 */
export async function pushNewBranch(
  git: SimpleGit,
  { remote, branch, commit }: NewBranch,
): Promise<Result<'pushed' | 'taken'>> {
  const push = pushRefs(remote, [{ ref: `refs/heads/${branch}`, old: null, new: commit }]);
  try {
    await git.raw([...push.args]);
    return ok('pushed');
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // simple-git tells both outputs as one text, and no exit code.
    const said = { stdout: Buffer.from(error.message), stderr: readable(error.message), exit: 128 };
    const answer = push.parse(said);
    if (answer.kind === 'pushed' || answer.kind === 'rejected') return ok('taken');
    return fail(pushFailure(answer, remote));
  }
}

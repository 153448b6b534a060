import type { Failure } from '@release-openmed/core';
import { GitError } from './git-error';

/**
 * What a command that ended unexpectedly means to the user. Anything but a `GitError` is a defect
 * and is thrown on.
 */
export function gitFailure(error: unknown, where: string): Failure {
  if (!(error instanceof GitError)) throw error;
  if (error.exit === null && /ENOENT/.test(error.stderr)) {
    return {
      code: 'git-missing',
      message: 'Git could not be started.',
      fix: 'Install git 2.38 or newer and put it on the PATH.',
    };
  }
  return {
    code: 'git-failed',
    message: error.message,
    fix: `Run git ${error.command} by hand there to see more; git fsck tells whether the repository is sound.`,
    where,
  };
}

import type { Failure } from '@release-openmed/core';
import { GitError } from '../git/git-error';

/** Why a remote could not be read. */
export function remoteFailure(error: unknown, remote: string): Failure {
  if (!(error instanceof GitError)) throw error;
  return {
    code: 'remote-unreachable',
    message: `The remote ${remote} could not be read: ${error.stderr}`,
    fix: `Check the address, the network and your access: git ls-remote ${remote}`,
    where: remote,
  };
}

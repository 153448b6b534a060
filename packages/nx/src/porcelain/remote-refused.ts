import type { Failure } from '@release-openmed/core';
import { GitError } from 'simple-git';
import { readable } from '../git/readable';

/** Why a remote could not be read. */
export function remoteRefused(error: unknown, remote: string): Failure {
  if (!(error instanceof GitError)) throw error;
  return {
    code: 'remote-unreachable',
    message: `The remote ${remote} could not be read: ${readable(error.message)}`,
    fix: `Check the address, the network and your access: git ls-remote ${remote}`,
    where: remote,
  };
}

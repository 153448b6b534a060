import type { Failure } from '@release-openmed/core';

/** A line is cut once. */
export function lineExists(branch: string, where: string): Failure {
  return {
    code: 'line-exists',
    message: `The branch ${branch} exists already, ${where}.`,
    fix: 'Work on it as it is, name another one with --branch, or delete it first if nothing was released from it.',
    where: branch,
  };
}

import type { ReleasePlan } from '@release-openmed/core';
import type { Run } from './run-process';

/**
 * The plan that `--json` printed: one line, the last of the command's own; Nx's summary comes below
 * it.
 */
export function planIn({ stdout, all }: Run): ReleasePlan {
  const line = stdout.split('\n').findLast((text) => text.startsWith('{'));
  if (line === undefined) throw new Error(`no plan was printed:\n${all}`);
  return JSON.parse(line) as ReleasePlan;
}

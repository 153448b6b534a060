import type { Failure } from '@release-openmed/core';
import { gateRun } from '../targets/gate-run';

/**
 * A release that a target of another release’s gates runs, in a way that the graph of tasks does
 * not show: it would go on for ever. Failure: `target-cycle`.
 */
export function refuseInGate(root: string): readonly Failure[] {
  const run = gateRun(process.env);
  if (run?.root !== root) return [];
  return [
    {
      code: 'target-cycle',
      message: `This runs inside a gate of a release, which has started nx ${run.args.join(' ')}.`,
      fix: 'Take the target that runs a release out of options.gates.',
    },
  ];
}

import type { GateReport } from './gate-report';

/** Reports did not name a set while there was one only. */
const FIRST = 1;

/** The number of the set of gates that a report was judged by. */
export function gateSetOf({ gateSet = FIRST }: Pick<GateReport, 'gateSet'>): number {
  return gateSet;
}

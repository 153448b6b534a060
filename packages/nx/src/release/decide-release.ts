import { type Result, ok } from '@release-openmed/core';
import type { Decided } from '../attempt/decided';
import type { ShownPlan, Run } from './run';
import { withPlan } from './with-plan';

/** What carries a plan out. Failures: those of `withPlan`. */
export function decideRelease(run: Run): Promise<Result<Decided<ShownPlan>>> {
  return withPlan(run, ({ planned }) => Promise.resolve(ok({ ...planned, value: planned })));
}

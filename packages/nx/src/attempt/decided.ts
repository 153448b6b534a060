import type { FollowUp, Operation } from '@release-openmed/core';

/** A decision as what there is to do. */
export interface Decided<T> {
  readonly value: T;
  /** Empty when nothing is to be done. */
  readonly operations: readonly Operation[];
  /** What they need once they are carried out. */
  readonly followUps: readonly FollowUp[];
  /** What is due of that which stands already. */
  readonly standing: readonly FollowUp[];
}

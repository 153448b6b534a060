import type { Comparison, Position } from '../sides/comparison';

export interface Calling {
  readonly comparison: Comparison;
  /**
   * Where the results of the call go: to the users of a function of ours, to us from one that users
   * write.
   */
  readonly position: Position;
  /** JavaScript, where a parameter without a default may still be left out. */
  readonly untyped?: boolean;
}

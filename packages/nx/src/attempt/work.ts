import type { Failure, Result } from '@release-openmed/core';
import type { Decided } from './decided';

/** What a command hands in to be attempted. */
export interface Work<T> {
  /**
   * Reads and decides; once more after someone else's push, with what was decided before it.
   * Failures end the attempt with nothing changed.
   */
  readonly decide: (earlier: T | null) => Promise<Result<Decided<T>>>;
  /** Tells people what would be done. */
  readonly show: (decided: Decided<T>) => void;
  /** Why it is not carried out although there is something to do: a dry run, a blocked plan. */
  readonly isOnlyShown: (decided: Decided<T>) => boolean;
  /** The question before the push, without its question mark. */
  readonly question: (decided: Decided<T>) => string;
  /** Tells people what was done, before anything follows it. */
  readonly tell: (decided: Decided<T>) => void;
  /** What to say when others kept pushing first; `refs`: what they moved. */
  readonly contended: (refs: readonly string[], tries: number) => Failure;
}

import type { Change } from './change';
import type { Seen } from './seen';

/** A verdict and why. */
export type Ruling = Pick<Change, 'verdict' | 'reason'>;

/** What a comparison found at one place; the caller adds the symbol's names. */
export type Found = Ruling & {
  /** Absent: where the reason says. */
  readonly seen?: Seen;
  readonly member?: string;
  readonly subject?: string;
  readonly before?: string | null;
  readonly after?: string | null;
  readonly line?: number;
};

/** What was and what is, as text. */
export type Told = Pick<Found, 'subject' | 'before' | 'after'>;

import type { Change } from './change';

/** What a comparison found at one place; the caller adds the symbol's names. */
export type Found = Pick<Change, 'verdict' | 'reason'> & {
  readonly member?: string;
  readonly subject?: string;
  readonly before?: string | null;
  readonly after?: string | null;
  readonly line?: number;
};

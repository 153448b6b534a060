import type { ParsedMessage } from './change';

/** A commit whose message has been read. */
export interface ReadCommit {
  readonly id: string;
  readonly message: string;
  readonly author: string;
  readonly parsed: ParsedMessage;
}

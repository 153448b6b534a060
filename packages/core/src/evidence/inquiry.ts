import type { Result } from '../result';
import type { Question } from './question';

/**
 * Work that may ask and goes on with the answers: it yields questions, all that it has at that
 * point together, and is handed one result for each, in the same order. It stays pure: who answers
 * is not its business, and the same facts and answers give the same outcome.
 */
export type Inquiry<T> = Generator<readonly Question[], T, readonly Result<unknown>[]>;

import type { Result } from '../result';
import type { Inquiry } from './inquiry';
import type { Question } from './question';

/** Answers questions, one result for each, in the same order. */
export type Answer = (questions: readonly Question[]) => Promise<readonly Result<unknown>[]>;

/** Carries an inquiry to its end. */
export async function settle<T>(inquiry: Inquiry<T>, answer: Answer): Promise<T> {
  let step = inquiry.next();
  while (step.done !== true) step = inquiry.next(await answer(step.value));
  return step.value;
}

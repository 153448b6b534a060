import { fail, type Result } from '../result';
import type { Inquiry } from './inquiry';
import type { Question, QuestionKind, Questions } from './question';

/** Answers by kind of question, as a test has them. */
export type AnswerTable = { readonly [K in QuestionKind]?: Result<Questions[K]['answer']> };

/** Carries an inquiry to its end with a table of answers; `asked` is told every question. */
export function answerFrom<T>(
  inquiry: Inquiry<T>,
  table: AnswerTable,
  asked: (question: Question) => void = () => undefined,
): T {
  let step = inquiry.next();
  while (step.done !== true) {
    step.value.forEach(asked);
    step = inquiry.next(step.value.map(({ kind }) => table[kind] ?? notInTable(kind)));
  }
  return step.value;
}

function notInTable(kind: QuestionKind): Result<never> {
  return fail({ code: 'not-in-table', message: `no answer to ${kind}`, fix: 'give one' });
}

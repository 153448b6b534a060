import { fail, type Result } from '../result';
import type { Inquiry } from './inquiry';
import type { Question, QuestionKind, Questions } from './question';

type AnswerOf<K extends QuestionKind> = Result<Questions[K]['answer']>;

/** Answers by kind of question, as a test has them: one for all of a kind, or one for each. */
export type AnswerTable = {
  readonly [K in QuestionKind]?:
    AnswerOf<K> | ((question: Questions[K]['question']) => AnswerOf<K>);
};

/** Carries an inquiry to its end with a table of answers; `asked` is told every question. */
export function answerFrom<T>(
  inquiry: Inquiry<T>,
  table: AnswerTable,
  asked: (question: Question) => void = () => undefined,
): T {
  let step = inquiry.next();
  while (step.done !== true) {
    step.value.forEach(asked);
    step = inquiry.next(step.value.map((question) => answerTo(question, table)));
  }
  return step.value;
}

function answerTo(question: Question, table: AnswerTable): Result<unknown> {
  const answer = table[question.kind] as
    Result<unknown> | ((asked: Question) => Result<unknown>) | undefined;
  if (answer === undefined)
    return fail({
      code: 'not-in-table',
      message: `no answer to ${question.kind}`,
      fix: 'give one',
    });
  return typeof answer === 'function' ? answer(question) : answer;
}

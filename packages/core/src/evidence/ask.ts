import { canonicalJson } from '../canonical-json';
import { fail, type Result } from '../result';
import type { Inquiry } from './inquiry';
import type { AnswerTo, Question } from './question';

/**
 * The answer to a question. A question that nobody asked has none: `evidence-missing`, as one that
 * could not be answered has the failures that say why. Missing evidence never lets anything pass.
 */
export type Evidence = <Q extends Question>(question: Q) => Result<AnswerTo<Q>>;

/** Asks everything at once, each question once. Without any it does not ask at all. */
export function* ask(questions: readonly Question[]): Inquiry<Evidence> {
  const asked = new Map(questions.map((question) => [canonicalJson(question), question]));
  const answers = asked.size === 0 ? [] : yield [...asked.values()];
  const known = new Map([...asked.keys()].map((key, at) => [key, answers[at]]));
  return <Q extends Question>(question: Q) =>
    (known.get(canonicalJson(question)) ?? missing(question)) as Result<AnswerTo<Q>>;
}

function missing({ kind }: Question): Result<never> {
  return fail({
    code: 'evidence-missing',
    message: `Nothing is known of ${kind}, which this rests on.`,
    fix: 'This is a defect of the tool: please report it with the command that you ran.',
  });
}

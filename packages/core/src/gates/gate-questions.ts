import type { Question } from '../evidence/question';
import { activeRules } from './active-rules';
import type { Judged } from './rule';

/** What the rules have to know of a plan beyond the facts. */
export function gateQuestions(judged: Judged): readonly Question[] {
  return activeRules(judged).flatMap(([rule]) => rule.asks?.(judged) ?? []);
}

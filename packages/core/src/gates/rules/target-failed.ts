import { failedTargets } from '../failed-targets';
import type { Rule } from '../rule';
import { targetQuestions } from '../target-questions';
import { unknown } from '../unknown';

/** What is released has passed the targets that the options demand of it, at its source. */
export const targetFailed: Rule = {
  name: 'target-failed',
  severity: 'error',
  about: 'release',
  asks: (judged) => targetQuestions('released', judged),
  check: (input) =>
    targetQuestions('released', input).flatMap((question) => {
      const runs = input.evidence(question);
      if (!runs.ok) return unknown('Whether what is released passes', runs.failures);
      return failedTargets(runs.value, () => '');
    }),
};

import type { TargetRun } from '../../evidence/target-runs';
import { fewOf } from '../few-of';
import { failedTargets } from '../failed-targets';
import type { Rule, RuleInput } from '../rule';
import { targetQuestions } from '../target-questions';
import { unknown } from '../unknown';

/**
 * What is released breaks none of the projects of the workspace that depend on it, released or not:
 * they are tested with it before it goes out.
 */
export const dependentFailed: Rule = {
  name: 'dependent-failed',
  severity: 'error',
  about: 'release',
  asks: (judged) => targetQuestions('dependents', judged),
  check: (input) =>
    targetQuestions('dependents', input).flatMap((question) => {
      const runs = input.evidence(question);
      if (!runs.ok) return unknown('Whether dependents pass', runs.failures);
      const others = runs.value.filter((run) => !isToldAlready(run, input));
      return failedTargets(
        others,
        ({ project, dependsOn }) =>
          `, and ${project} depends on what is released: ${fewOf(dependsOn)}`,
      );
    }),
};

/** A dependent that is released as well may have been asked for the same target as that. */
function isToldAlready({ project, target }: TargetRun, input: RuleInput): boolean {
  return targetQuestions('released', input).some((question) => {
    const runs = input.evidence(question);
    return runs.ok && runs.value.some((run) => run.project === project && run.target === target);
  });
}

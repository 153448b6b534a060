import type { TargetRun } from '../evidence/target-runs';
import type { RuleInput } from './rule';
import { targetQuestions } from './target-questions';

/**
 * The targets that the options demand, each task once, for people to see; nothing where none was
 * asked for.
 */
export function targetRuns(input: RuleInput): { readonly targets?: readonly TargetRun[] } {
  const questions = (['released', 'dependents'] as const).flatMap((of) =>
    targetQuestions(of, input),
  );
  const runs = questions.flatMap((question) => {
    const answer = input.evidence(question);
    return answer.ok ? answer.value : [];
  });
  const once = new Map<string, TargetRun>();
  for (const run of runs) {
    const task = `${run.project}:${run.target}`;
    if (!once.has(task)) once.set(task, run);
  }
  return once.size === 0 ? {} : { targets: [...once.values()] };
}

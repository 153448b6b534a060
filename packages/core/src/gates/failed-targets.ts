import type { TargetRun } from '../evidence/target-runs';
import type { Finding } from '../finding';

/** What a rule finds in runs that did not pass; `more` follows upon what is said of one. */
export function failedTargets(
  runs: readonly TargetRun[],
  more: (run: TargetRun) => string,
): readonly Omit<Finding, 'code' | 'severity'>[] {
  return runs
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')
    .map((run) => {
      const task = `${run.project}:${run.target}`;
      const { because = [task] } = run;
      return {
        project: run.project,
        message: `${told(run)}${more(run)}.`,
        fix: `Mend it. To see it again: ${because.map((failed) => `nx run ${failed}`).join(', ')}`,
        where: task,
      };
    });
}

function told({ project, target, outcome, because = [] }: TargetRun): string {
  const what = `The target ${target} of ${project}`;
  if (outcome === 'failed') return `${what} failed`;
  return `${what} was not reached, because ${because.join(', ')} failed`;
}

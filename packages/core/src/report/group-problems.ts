import type { Finding } from '../finding';

/** Problems that share severity, code and cure, in the order of the first of each group. */
export function groupProblems(
  problems: readonly Finding[],
): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.severity, problem.code, problem.fix]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()];
}

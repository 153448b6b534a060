import { targetName } from '../config/gates/target-name';
import type { TargetRuns } from '../evidence/target-runs';
import type { Judged } from './rule';

/** What comes of the targets that the options demand; none where nothing is released. */
export function targetQuestions(
  of: TargetRuns['of'],
  { config: { gates }, plan: { releases, source } }: Judged,
): readonly TargetRuns[] {
  const { targets: own = [], dependents = [] } = gates;
  const targets = of === 'released' ? own.map(targetName) : dependents;
  if (targets.length === 0 || releases.length === 0) return [];
  const projects = releases.map(({ project }) => project);
  return [{ kind: 'target-runs', commit: source, of, projects, targets }];
}

import type { TargetRun, TargetRuns } from '@release-openmed/core';
import { dependentsOf } from './dependents-of';
import { hasTarget } from './has-target';
import type { TargetsGraph } from './targets-graph';

/** The tasks that a question is about, before any is run. */
export function wantedRuns(
  { of, projects, targets }: TargetRuns,
  graph: TargetsGraph,
): readonly TargetRun[] {
  const asked: ReadonlyMap<string, readonly string[]> =
    of === 'released'
      ? new Map(projects.map((project) => [project, []]))
      : dependentsOf(projects, graph);
  return [...asked].flatMap(([project, dependsOn]) =>
    targets
      .filter((target) => hasTarget(graph, project, target))
      .map((target) => ({ project, target, dependsOn, outcome: 'not-run' as const })),
  );
}

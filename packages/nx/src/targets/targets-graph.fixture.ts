import type { TargetConfiguration } from '@nx/devkit';
import type { TargetsGraph } from './targets-graph';

type Project = readonly [
  targets: Readonly<Record<string, TargetConfiguration>>,
  ...dependencies: readonly string[],
];

/** Projects with their targets, and what they depend on. */
export function targetsGraph(projects: Readonly<Record<string, Project>>): TargetsGraph {
  return {
    nodes: Object.fromEntries(
      Object.entries(projects).map(([name, [targets]]) => [
        name,
        { name, type: 'lib', data: { root: `packages/${name}`, targets: { ...targets } } },
      ]),
    ),
    dependencies: Object.fromEntries(
      Object.entries(projects).map(([source, [, ...on]]) => [
        source,
        on.map((target) => ({ source, target, type: 'static' })),
      ]),
    ),
  };
}

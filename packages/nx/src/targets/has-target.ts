import type { TargetsGraph } from './targets-graph';

export function hasTarget({ nodes }: TargetsGraph, project: string, target: string): boolean {
  return Object.hasOwn(nodes[project]?.data.targets ?? {}, target);
}

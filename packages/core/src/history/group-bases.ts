import type { ProjectFacts } from '../facts';
import { compareVersions } from '../ecosystems/compare-versions';
import type { Lineage } from './lineage';
import type { Release } from './read-tags';

export interface ProjectLineage {
  readonly project: Pick<ProjectFacts, 'group' | 'ecosystem'>;
  readonly lineage: Pick<Lineage, 'base'>;
}

/** By fixed group: the highest last stable release of its members. */
export function groupBases(lineages: readonly ProjectLineage[]): ReadonlyMap<string, Release> {
  const bases = new Map<string, Release>();
  for (const { project, lineage } of lineages) {
    const { group, ecosystem } = project;
    if (group === null || lineage.base === null) continue;
    const known = bases.get(group);
    const higher =
      known === undefined || compareVersions(lineage.base.version, known.version, ecosystem) > 0;
    if (higher) bases.set(group, lineage.base);
  }
  return bases;
}

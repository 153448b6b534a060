import type { ProjectFacts } from '../facts';
import { compareVersions } from '../ecosystems/compare-versions';
import type { Line } from './line';
import type { Release } from './read-tags';

export interface ProjectLine {
  readonly project: Pick<ProjectFacts, 'group' | 'ecosystem'>;
  readonly line: Pick<Line, 'base'>;
}

/** By fixed group: the highest last stable release of its members. */
export function groupBases(lines: readonly ProjectLine[]): ReadonlyMap<string, Release> {
  const bases = new Map<string, Release>();
  for (const { project, line } of lines) {
    const { group, ecosystem } = project;
    if (group === null || line.base === null) continue;
    const known = bases.get(group);
    const higher =
      known === undefined || compareVersions(line.base.version, known.version, ecosystem) > 0;
    if (higher) bases.set(group, line.base);
  }
  return bases;
}

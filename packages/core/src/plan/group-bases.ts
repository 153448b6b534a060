import type { Release } from '../history/read-tags';
import { compareVersions } from '../versions/compare-versions';
import type { Line } from './line';
import type { Timeline } from './timeline';

/** By fixed group: the highest last stable release of its members. */
export function groupBases(
  lines: readonly { readonly project: Timeline['projects'][number]; readonly line: Line }[],
): ReadonlyMap<string, Release> {
  const bases = new Map<string, Release>();
  for (const {
    project: {
      facts: { group, ecosystem },
    },
    line: { base },
  } of lines) {
    if (group === null || base === null) continue;
    const known = bases.get(group);
    if (known === undefined || compareVersions(base.version, known.version, ecosystem) > 0)
      bases.set(group, base);
  }
  return bases;
}

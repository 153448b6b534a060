import { bareName } from '../known/bare-name';
import type { KnownProject } from '../known/known-project';

/** What the names of two projects or more begin with, up to a hyphen or an underscore. */
export function sharedLeads(projects: readonly KnownProject[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const name of new Set(projects.map(bareName))) {
    for (const { index } of name.matchAll(/[-_]/g)) {
      const lead = name.slice(0, index + 1);
      counts.set(lead, (counts.get(lead) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([lead]) => lead));
}

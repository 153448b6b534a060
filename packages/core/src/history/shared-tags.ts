import type { Walk } from './read-walk';

/** Tags that are read for several projects which are not one fixed group. */
export function sharedTags({ projects, releasesOf }: Walk): ReadonlySet<string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const { facts } of projects) {
    const owner = facts.group === null ? `project ${facts.name}` : `group ${facts.group}`;
    for (const { tag } of releasesOf(facts.name)) {
      if ((owners.get(tag) ?? owner) !== owner) shared.add(tag);
      owners.set(tag, owner);
    }
  }
  return shared;
}

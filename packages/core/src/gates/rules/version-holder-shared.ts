import { findVersions } from '../../ecosystems/holders/find-versions';
import { holdersOf } from '../../ecosystems/holders/holders-of';
import type { ProjectFacts, RepoFacts } from '../../facts';
import type { Rule } from '../rule';

/**
 * One place can say one version only. Projects that are not versioned together would overwrite each
 * other’s there, and a release of the one would change what the other’s file says.
 */
export const versionHolderShared: Rule = {
  name: 'version-holder-shared',
  severity: 'error',
  check: ({ plan, facts }) => {
    const released = new Set(plan.releases.map(({ project }) => project));
    return sharedPlaces(facts)
      .filter((owners) => owners.some(({ name }) => released.has(name)))
      .map(([first, ...others]) => ({
        project: first!.name,
        message: `${first!.path} holds the version of ${[first!, ...others].map(({ name }) => name).join(' and ')} in one place, and they are not versioned together.`,
        fix: 'Put them into one group of fixed versions, or give each a place of its own in versionFiles.',
        where: first!.path,
      }));
  },
};

interface Owner {
  readonly path: string;
  readonly name: string;
  /** Projects of one unit may well share a place: they have one version. */
  readonly unit: string;
}

/** The owners of each place that more than one unit writes. */
function sharedPlaces({ projects, files }: RepoFacts): readonly (readonly Owner[])[] {
  const places = new Map<string, readonly Owner[]>();
  const releasable = projects.filter((project) => project.releasable);
  const paths = pathsOfSeveral(releasable);
  for (const project of releasable) {
    for (const holder of holdersOf(project).filter(({ path }) => paths.has(path))) {
      const owner = { path: holder.path, name: project.name, unit: unitOf(project) };
      const spans = findVersions(holder, files.get(holder.path) ?? '');
      // What cannot be read is said where it is written.
      for (const { start } of spans.ok ? spans.value : []) {
        const place = `${holder.path}\0${start}`;
        places.set(place, [...(places.get(place) ?? []), owner]);
      }
    }
  }
  return [...places.values()].filter((owners) => new Set(owners.map(({ unit }) => unit)).size > 1);
}

/** Few files hold more than one version, and only those are parsed. */
function pathsOfSeveral(projects: readonly ProjectFacts[]): ReadonlySet<string> {
  const units = new Map<string, Set<string>>();
  for (const project of projects)
    for (const { path } of holdersOf(project))
      units.set(path, (units.get(path) ?? new Set()).add(unitOf(project)));
  return new Set([...units].flatMap(([path, { size }]) => (size > 1 ? [path] : [])));
}

function unitOf({ group, name }: ProjectFacts): string {
  return group === null ? `project ${name}` : `group ${group}`;
}

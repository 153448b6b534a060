import { compareUrl } from '../changelog/compare-url';
import type { ChangelogRelease } from '../changelog/update-changelog';
import { changelogOptions } from '../config/changelog-options';
import { changelogPlaces } from '../config/changelog-places';
import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import type { Stamped } from './stamped';

/** A section that a changelog gets, and the projects that it is of. */
export interface ChangelogSection extends ChangelogRelease {
  readonly projects: readonly string[];
}

/**
 * Which release is told where: each project in its own changelog, a fixed group that has one
 * changelog in that.
 */
export function changelogSections(
  { releases, groups = [] }: Pick<Stamped, 'releases' | 'groups'>,
  facts: RepoFacts,
  config: Config,
): readonly ChangelogSection[] {
  const { now, remote } = facts;
  const date = now.slice(0, 10);
  const compared = (projects: readonly string[], from: string | null, to: string) => {
    const linked = projects.every((project) => changelogOptions(config, project).links);
    return compareUrl(linked ? (remote?.web ?? null) : null, from, to);
  };
  const together = groups.flatMap(({ name, projects, changelog: path, version, notes, from }) => {
    if (path === null) return [];
    const to = releases.find(({ project }) => projects.includes(project))!.to.tag;
    const url = compared(projects, from, to);
    return [{ project: name, projects, path, version, date, notes, compareUrl: url }];
  });
  const told = new Set(together.flatMap(({ projects }) => projects));
  const placeOf = changelogPlaces(facts, config);
  const known = new Map(facts.projects.map((project) => [project.name, project]));
  const alone = releases.flatMap(({ project, from, to, notes }) => {
    const place = placeOf(known.get(project)!);
    if (told.has(project) || place.kind !== 'file') return [];
    const { path } = place;
    const { version, tag } = to;
    const url = compared([project], from?.tag ?? null, tag);
    return [{ project, projects: [project], path, version, date, notes, compareUrl: url }];
  });
  return [...together, ...alone];
}

import { compareUrl } from '../changelog/compare-url';
import type { ChangelogRelease } from '../changelog/update-changelog';
import { changelogOptions } from '../config/changelog-options';
import { changelogPlaces } from '../config/changelog-places';
import type { Config } from '../config/config-schema';
import { workspaceChangelog } from '../config/workspace-changelog';
import type { RepoFacts } from '../facts';
import type { Stamped } from './stamped';

/** A section that a changelog gets, and the projects that it is of. */
export interface ChangelogSection extends ChangelogRelease {
  readonly projects: readonly string[];
}

/**
 * Which release is told where: each project in its own changelog, a fixed group that has one
 * changelog in that. Whoever shares the workspace's has no section alone.
 */
export function changelogSections(
  { releases, groups = [] }: Pick<Stamped, 'releases' | 'groups'>,
  facts: RepoFacts,
  config: Config,
): readonly ChangelogSection[] {
  const look = (projects: readonly string[], from: string | null, to: string) => {
    const options = projects.map((project) => changelogOptions(config, project));
    const web = options.every(({ links }) => links) ? (facts.remote?.web ?? null) : null;
    return {
      projects,
      date: facts.now.slice(0, 10),
      style: options[0]!.style,
      compareUrl: compareUrl(web, from, to),
      pageUrl: compareUrl(web, null, to),
    };
  };
  const together = groups.flatMap(({ name, projects, changelog: path, version, notes, from }) => {
    if (path === null) return [];
    const to = releases.find(({ project }) => projects.includes(project))!.to.tag;
    return [{ ...look(projects, from, to), project: name, path, version, notes }];
  });
  const told = new Set(together.flatMap(({ projects }) => projects));
  const placeOf = changelogPlaces(facts, config);
  const known = new Map(facts.projects.map((project) => [project.name, project]));
  const alone = releases.flatMap(({ project, from, to: { version, tag }, notes }) => {
    const place = placeOf(known.get(project)!);
    if (told.has(project) || place.kind !== 'file') return [];
    const { path } = place;
    return [{ ...look([project], from?.tag ?? null, tag), project, path, version, notes }];
  });
  const shared = workspaceChangelog(facts, config);
  return [...together, ...alone].filter(({ path }) => path !== shared);
}

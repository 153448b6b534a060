import { compareUrl } from '../changelog/compare-url';
import type { WorkspaceRelease } from '../changelog/update-workspace-changelog';
import { changelogOptions } from '../config/changelog-options';
import type { Config } from '../config/config-schema';
import { workspaceChangelog } from '../config/workspace-changelog';
import type { RepoFacts } from '../facts';
import { emptyNotes } from '../plan/empty-notes';
import type { Stamped } from './stamped';

/**
 * What the workspace's changelog gets of a release: all projects of it but those whose changelog is
 * off. Null: there is no such changelog, or nothing for it.
 */
export function workspaceSection(
  stamped: Pick<Stamped, 'releases'>,
  facts: RepoFacts,
  config: Config,
): WorkspaceRelease | null {
  const path = workspaceChangelog(facts, config);
  const groups = new Map(facts.projects.map(({ name, group }) => [name, group]));
  const releases = stamped.releases
    .filter(({ project }) => config.perProject[project]?.changelog !== 'off')
    .map(({ project, from, to: { version, tag }, notes }) => {
      const { links } = changelogOptions(config, project);
      const silent = [emptyNotes(null), emptyNotes(groups.get(project) ?? null)].includes(notes);
      return {
        project,
        version,
        notes: silent ? '' : notes,
        compareUrl: compareUrl(links ? (facts.remote?.web ?? null) : null, from?.tag ?? null, tag),
      };
    });
  if (path === null || releases.length === 0) return null;
  return { path, date: facts.now.slice(0, 10), releases };
}

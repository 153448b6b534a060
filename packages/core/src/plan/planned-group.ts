import type { GroupConfig } from '../config/group-schema';
import { groupChangelog } from '../config/group-changelog';
import type { RepoFacts } from '../facts';
import { formatVersion } from '../ecosystems/format-version';
import { writeTag } from '../history/write-tag';
import { emptyNotes } from './empty-notes';
import type { PlannedGroup } from './release-plan';
import { releaseNotes, type NotesContext } from './release-notes';
import type { SelectedUnit } from './select-releases';

/** What a fixed group has as one; null: it is no group, or each member has its own of everything. */
export function plannedGroup(selected: SelectedUnit, context: NotesContext): PlannedGroup | null {
  const { group, members, base } = selected.unit;
  const config = context.config.groups[group ?? ''];
  if (group === null || config === undefined || !hasAnyAsOne(config)) return null;
  const first = members[0]!.facts;
  const version = formatVersion(selected.version, first.ecosystem);
  const tag = config.tag === undefined ? null : writeTag(first, config.tag, version);
  const from = base && base.tag;
  const range = { from, to: tag ?? writeTag(first, members[0]!.config.tag, version) };
  return {
    name: group,
    projects: members.map(({ facts }) => facts.name),
    version,
    from,
    tag,
    changelog: groupChangelog(group, context.facts, context.config),
    notes: releaseNotes(members, { ...selected, range }, context) || emptyNotes(null),
    unpublished: config.private ? unreleasedOf(group, context.facts) : [],
  };
}

function hasAnyAsOne(config: GroupConfig): boolean {
  return config.tag !== undefined || config.changelog !== undefined || config.private;
}

function unreleasedOf(group: string, { projects }: RepoFacts): readonly string[] {
  return projects
    .filter((project) => project.group === group && !project.releasable)
    .map(({ name }) => name);
}

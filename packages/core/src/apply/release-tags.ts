import type { PlannedGroup, PlannedRelease, ReleasePlan } from '../plan/release-plan';
import { emptyNotes } from '../plan/empty-notes';

export interface ReleaseTag {
  readonly name: string;
  /** The projects that it releases. */
  readonly projects: readonly string[];
  /** Its message, the trailers aside. */
  readonly message: string;
}

/** Every tag of a plan once: one a release, or one a fixed group that has one tag. */
export function releaseTags({
  releases,
  groups = [],
}: Pick<ReleasePlan, 'releases' | 'groups'>): readonly ReleaseTag[] {
  const tags = new Map<string, ReleaseTag>();
  const add = (tag: ReleaseTag) => tags.has(tag.name) || tags.set(tag.name, tag);
  for (const release of releases) {
    const { project, to } = release;
    const group = groups.find(({ tag, projects }) => tag !== null && projects.includes(project));
    const own = { projects: [project], message: `${project} ${to.version}\n\n${release.notes}` };
    add(group === undefined ? { ...own, name: to.tag } : groupTag(group, releases));
    if (to.memberTag !== undefined) add({ ...own, name: to.memberTag });
  }
  return [...tags.values()];
}

function groupTag(group: PlannedGroup, releases: readonly PlannedRelease[]): ReleaseTag {
  const { name: groupName, projects, notes } = group;
  const name = group.tag!;
  const silent = emptyNotes(groupName);
  const told = releases.filter(
    (release) => projects.includes(release.project) && release.notes !== silent,
  );
  const headed = told.map((release) => `## ${release.project}\n\n${release.notes}`);
  const text = headed.length > 1 ? headed.join('\n\n') : notes;
  return { name, projects, message: `${name}\n\n${text}` };
}

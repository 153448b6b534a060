import type { Config } from '../config/config-schema';
import { compareVersions } from '../ecosystems/compare-versions';
import type { Release, TaggedProject } from '../history/read-tags';
import type { Walk } from '../history/read-walk';
import { fail, ok, type Result } from '../result';
import { isPrerelease } from '../versions/is-prerelease';
import { majorMinor } from '../versions/major-minor';
import { findProject } from './find-project';
import { lineBranch } from './line-branch';
import type { LineStart } from './line-start';
import { unitMembers } from './unit-members';

export interface LtsRequest {
  readonly project: string;
  /** MAJOR.MINOR. */
  readonly line: string;
  /** Null: made of the line, and of the project where the workspace has others. */
  readonly branch: string | null;
}

type Released = Pick<Walk, 'projects' | 'releasesOf'>;

/**
 * A line begins at its newest stable release; a fixed group is one, and its members come along.
 * Failures: `project-unknown`, `line-never-released`, `line-branch-invalid`.
 */
export function ltsStart(
  walk: Released,
  config: Config,
  { project, line, branch }: LtsRequest,
): Result<LineStart> {
  const found = findProject(walk, project);
  if (!found.ok) return found;
  const members = unitMembers(walk, found.value);
  const [lowest, ...others] = stableOf(walk, members).filter(
    ({ version }) => majorMinor(version) === line,
  );
  if (lowest === undefined) return fail(neverReleased(walk, { project, line, members }));
  const newest = others.at(-1) ?? lowest;
  const name = nameOf(found.value, line, members.length === walk.projects.length);
  const named = lineBranch({ kind: 'lts', name, branch }, config);
  if (!named.ok) return named;
  const released = members.filter(({ facts }) =>
    walk.releasesOf(facts.name).some(({ version }) => majorMinor(version) === line),
  );
  return ok({
    kind: 'lts',
    name,
    branch: named.value,
    projects: Object.fromEntries(released.map(({ facts }) => [facts.name, line])),
    tag: newest.tag,
    commit: newest.commit,
    first: { tag: lowest.tag, commit: lowest.commit },
  });
}

/** Stable releases of them all, lowest first. */
function stableOf({ releasesOf }: Released, members: readonly TaggedProject[]): readonly Release[] {
  const [first] = members;
  return members
    .flatMap(({ facts }) => releasesOf(facts.name))
    .filter(({ version }) => !isPrerelease(version))
    .sort((a, b) => compareVersions(a.version, b.version, first!.facts.ecosystem));
}

/** What the name of a line, and of a branch that is one of `lts/*`, has no place for is left out. */
function nameOf({ facts: { name, group } }: TaggedProject, line: string, whole: boolean): string {
  const parts = whole ? [line] : [group ?? name, line];
  return parts.map((part) => part.replace(/^@/, '').replace(/[^\w.-]+/g, '-')).join('-');
}

interface Missing {
  readonly project: string;
  readonly line: string;
  readonly members: readonly TaggedProject[];
}

function neverReleased(walk: Released, { project, line, members }: Missing) {
  const lines = new Set(stableOf(walk, members).map(({ version }) => majorMinor(version)));
  const known = [...lines].toReversed().slice(0, 10).join(', ');
  return {
    code: 'line-never-released',
    message: `No tag is a stable ${line} of ${project}, so there is nothing to maintain.`,
    fix:
      known === ''
        ? `Release it first: nx release-openmed ${project}`
        : `Name a line that was released: ${known}`,
    where: '--line',
  };
}

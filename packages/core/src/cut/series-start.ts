import type { Config } from '../config/config-schema';
import type { Failure } from '../failure';
import type { Release } from '../history/read-tags';
import type { History } from '../history/read-history';
import { all, fail, ok, type Result } from '../result';
import { majorMinor } from '../versions/major-minor';
import { findProject } from './find-project';
import { lineBranch } from './line-branch';
import type { LineStart } from './line-start';
import { unitMembers } from './unit-members';

export interface SeriesRequest {
  readonly name: string;
  /** Null: all that were ever released. */
  readonly projects: readonly string[] | null;
  /** Null: made of the name. */
  readonly branch: string | null;
}

/**
 * A series begins at the newest of its projects' last releases. A branch has one tree, so the others
 * have to stand in its history; members of a fixed group come along. Failures: `project-unknown`,
 * `line-never-released`, `line-branch-invalid`, `series-apart`.
 */
export function seriesStart(
  history: History,
  config: Config,
  { name, projects, branch }: SeriesRequest,
): Result<LineStart> {
  const sound = all([
    lastReleases(history, projects),
    lineBranch({ kind: 'series', name, branch }, config),
  ]);
  if (!sound.ok) return sound;
  const [releases, named] = sound.value;
  const newest = newestOf(releases, history);
  if (newest === null) return fail(apart(releases));
  const { tag, commit } = newest;
  return ok({
    kind: 'series',
    name,
    branch: named,
    projects: Object.fromEntries(
      releases.map(({ project, version }) => [project, majorMinor(version)]),
    ),
    tag,
    commit,
    first: { tag, commit },
  });
}

function lastReleases(
  history: History,
  wanted: readonly string[] | null,
): Result<readonly Release[]> {
  const chosen = all((wanted ?? []).map((name) => findProject(history, name)));
  if (!chosen.ok) return chosen;
  const members =
    wanted === null
      ? history.projects
      : chosen.value.flatMap((project) => unitMembers(history, project));
  const names = [...new Set(members.map(({ facts }) => facts.name))];
  const last = (name: string) => history.lineageOf(name).base;
  const releases = names.flatMap((name) => last(name) ?? []);
  const missing = (wanted ?? []).filter((name) => last(name) === null);
  if (missing.length > 0) return fail(...missing.map(neverReleased));
  return releases.length > 0 ? ok(releases) : fail(NOTHING_RELEASED);
}

const NOTHING_RELEASED: Failure = {
  code: 'line-never-released',
  message: 'No project was ever released, so there is nothing to maintain.',
  fix: 'Release first: nx release-openmed',
};

function neverReleased(project: string): Failure {
  return {
    code: 'line-never-released',
    message: `${project} was never released, so there is nothing to maintain.`,
    fix: `Release it first: nx release-openmed ${project}`,
    where: '--projects',
  };
}

/** Whose history has all others; null: there is none. Of several on one source, the last stamp. */
function newestOf(releases: readonly Release[], history: History): Release | null {
  const { positions, isAncestor } = history;
  const place = ({ commit, source }: Release) => positions.get(commit) ?? positions.get(source)!;
  const [newest] = releases
    .filter((one) =>
      releases.every(
        (other) => other.source === one.source || isAncestor(other.source, one.source),
      ),
    )
    .sort((a, b) => place(a) - place(b));
  return newest ?? null;
}

function apart(releases: readonly Release[]) {
  return {
    code: 'series-apart',
    message: `The last releases stand on branches that do not have each other: ${releases.map(({ tag }) => tag).join(', ')}.`,
    fix: 'Release one of the projects from where the branches are merged, or choose fewer with --projects.',
    where: '--projects',
  };
}

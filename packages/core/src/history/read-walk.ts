import type { ParseMessage } from '../commits/change';
import type { ReadCommit } from '../commits/read-commit';
import { pathOwner, type PathOwner } from '../commits/path-owner';
import { touchedProjects } from '../commits/touched-projects';
import { changelogOptions } from '../config/changelog-options';
import { groupChangelog } from '../config/group-changelog';
import { projectConfig } from '../config/project-config';
import type { Config } from '../config/config-schema';
import { LINE } from '../config/parse-line';
import { workspaceChangelog } from '../config/workspace-changelog';
import { catalogAt } from '../ecosystems/catalog-at';
import { lockfileAt } from '../ecosystems/lockfile-at';
import type { CommitFact, RepoFacts } from '../facts';
import { baseName } from '../names/base-name';
import { CHANGELOG } from '../names/changelog-names';
import { inFolder } from '../names/in-folder';
import { manifestEcosystem } from '../names/manifest-ecosystem';
import { walkPositions } from './ancestry';
import { readBroughtBy, type BroughtBy } from './brought-by';
import { readTags, type Release, type TaggedProject } from './read-tags';

/**
 * The one log of all commits: who touched what, and what was released. Read once for all projects.
 */
export interface Walk {
  readonly projects: readonly TaggedProject[];
  readonly positions: ReadonlyMap<string, number>;
  readonly broughtBy: BroughtBy;
  /** Lowest version first; empty for a project that was never released. */
  readonly releasesOf: (project: string) => readonly Release[];
  readonly unreadTags: readonly string[];
  /** Places in the walk of the commits that changed the project, newest first. */
  readonly touchesOf: (project: string) => readonly number[];
  readonly idAt: (position: number) => string;
  /** Parsed on first use: most of a long history is never asked about. */
  readonly commitAt: (position: number) => ReadCommit;
  /** Paths that a commit changed. */
  readonly pathsAt: (position: number) => readonly string[];
  /** A commit that is not in the walk, read as if it were. */
  readonly read: (commit: CommitFact) => ReadCommit;
  readonly ownersOf: PathOwner;
}

export function readWalk(facts: RepoFacts, config: Config, parse: ParseMessage): Walk {
  const releasable = facts.projects.filter((project) => project.releasable);
  const all = facts.projects.map((project) => ({
    facts: project,
    config: projectConfig(config, project, releasable.length === 1),
  }));
  const projects = all.filter(({ facts: project }) => project.releasable);
  const { releases, unread } = readTags(facts.tags, projects);
  const ownersOf = withoutLine(pathOwner(all), facts);
  const touched = touchedProjects(facts.commits, ownersOf);
  const known = new Map<number, ReadCommit>();
  const isHolder = holders(facts, config);
  const read = ({ id, message, author, files }: CommitFact): ReadCommit => {
    const parsed = parse(message);
    const stamp = parsed.stamp && files.every(isHolder);
    return { id, message, author, parsed: { ...parsed, stamp } };
  };
  const positions = walkPositions(facts.commits);
  return {
    projects,
    positions,
    broughtBy: readBroughtBy(facts.commits, positions),
    releasesOf: (project) => releases.get(project) ?? [],
    unreadTags: unread,
    touchesOf: (project) => touched.get(project) ?? [],
    idAt: (position) => facts.commits[position]!.id,
    pathsAt: (position) => facts.commits[position]!.files,
    commitAt: (position) => {
      const commit = known.get(position) ?? read(facts.commits[position]!);
      known.set(position, commit);
      return commit;
    },
    read,
    ownersOf,
  };
}

/** What a branch says of itself is a change of no project, also where one has the top for its root. */
function withoutLine(ownersOf: PathOwner, { workspace }: RepoFacts): PathOwner {
  const line = inFolder(workspace, LINE);
  return (path) => (path === line ? [] : ownersOf(path));
}

/**
 * What a stamp may write. Its trailers alone prove nothing: anyone can write them into a commit
 * that should count.
 */
function holders(facts: RepoFacts, config: Config): (path: string) => boolean {
  const paths = new Set([
    workspaceChangelog(facts, config),
    ...Object.keys(config.groups).map((group) => groupChangelog(group, facts, config)),
    ...facts.projects.flatMap((project) => [
      ...project.manifests,
      ...project.versionFiles.map(({ path }) => path),
      inFolder(project.root, changelogOptions(config, project.name).file ?? CHANGELOG),
    ]),
  ]);
  return (path) =>
    paths.has(path) ||
    baseName(path) === CHANGELOG ||
    manifestEcosystem(path) !== null ||
    lockfileAt(path) !== null ||
    catalogAt(path) !== null;
}

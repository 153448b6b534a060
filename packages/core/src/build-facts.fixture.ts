import type { CommitFact, DependencyFact, ProjectFacts, RepoFacts, TagFact } from './facts';

/**
 * A commit as a test says it; oldest first, on top of the one before unless `parents` says
 * otherwise.
 */
export interface CommitSpec {
  readonly id?: string;
  readonly message: string;
  readonly author?: string;
  readonly files?: readonly string[];
  readonly parents?: readonly string[];
  /** Tags on this commit. */
  readonly tags?: readonly string[];
  /** Tags on stamps of this commit, which lie off the branch. */
  readonly stamps?: readonly string[];
  /** ISO 8601: when it, its tags and its stamps were made; default: a minute after the one before. */
  readonly at?: string;
}

export interface ProjectSpec extends Partial<Omit<ProjectFacts, 'name' | 'dependencies'>> {
  readonly dependencies?: readonly (Partial<DependencyFact> &
    Pick<DependencyFact, 'on' | 'range'>)[];
}

export interface FactsSpec extends Partial<Omit<RepoFacts, 'projects' | 'commits' | 'tags'>> {
  readonly projects: Readonly<Record<string, ProjectSpec>>;
  readonly commits: readonly CommitSpec[];
  /** When tags were made, ISO 8601, where that was later than what they are on. */
  readonly tagged?: Readonly<Record<string, string>>;
  /** Tags that are not on this line. */
  readonly strayTags?: readonly string[];
}

/**
 * Facts for tests of the pure packages: npm projects in `packages/<name>` on a clean branch main,
 * unless said otherwise.
 */
export function buildFacts(spec: FactsSpec): RepoFacts {
  const { projects, commits, strayTags = [], tagged = {}, ...rest } = spec;
  const walk = commits.map((commit, index): CommitFact => ({
    id: commit.id ?? hash(index),
    parents: commit.parents ?? (index === 0 ? [] : [commits[index - 1]!.id ?? hash(index - 1)]),
    time: commit.at === undefined ? 1_700_000_000 + index * 60 : Date.parse(commit.at) / 1000,
    author: commit.author ?? 'Ada Author',
    message: commit.message,
    files: commit.files ?? [],
  }));
  const tags = commits.flatMap((commit, index): TagFact[] => [
    ...(commit.tags ?? []).map((name) => ({
      name,
      commit: walk[index]!.id,
      parents: walk[index]!.parents,
      source: null,
      time: walk[index]!.time,
    })),
    ...(commit.stamps ?? []).map((name) => ({
      name,
      commit: `stamp-of-${name}`,
      parents: [walk[index]!.id],
      source: walk[index]!.id,
      time: walk[index]!.time,
    })),
  ]);
  return {
    now: '2026-11-21T12:00:00.000Z',
    source: walk.at(-1)!.id,
    branch: 'main',
    remote: null,
    workspace: '',
    tip: walk.at(-1)!.id,
    paths: [...(spec.files?.keys() ?? [])],
    files: new Map(),
    accepted: [],
    line: null,
    strayLine: null,
    licenseExceptions: [],
    lease: null,
    dirty: [],
    merge: null,
    ...rest,
    projects: Object.entries(projects).map(([name, project]) => buildProject(name, project)),
    commits: walk.toReversed(),
    tags: [
      ...tags.map((tag) =>
        tagged[tag.name] === undefined
          ? tag
          : { ...tag, time: Date.parse(tagged[tag.name]!) / 1000 },
      ),
      ...strayTags.map((name) => ({
        name,
        commit: `elsewhere-${name}`,
        parents: [],
        source: null,
        time: walk[0]!.time,
      })),
    ],
  };
}

function buildProject(name: string, { dependencies = [], ...project }: ProjectSpec): ProjectFacts {
  const root = project.root ?? `packages/${name}`;
  const ecosystem = project.ecosystem ?? 'npm';
  const manifest = ecosystem === 'python' ? `${root}/pyproject.toml` : `${root}/package.json`;
  return {
    name,
    root,
    ecosystem,
    releasable: true,
    packageName: name,
    fileVersion: null,
    group: null,
    manifests: ecosystem === 'tag' ? [] : [manifest],
    versionFiles: [],
    versionKnown: true,
    ...project,
    dependencies: dependencies.map((dependency) => ({
      kind: 'runtime',
      file: manifest,
      ...dependency,
    })),
  };
}

/** The id of the nth commit where a test gives none. */
function hash(index: number): string {
  return (index + 1).toString(16).padStart(40, 'c');
}

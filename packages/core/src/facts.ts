import type { Accepted } from './finding';
import type { Line } from './line';
import type { EcosystemName } from './names/ecosystem-name';

/**
 * Everything that was read, as one value: what else the pipeline has to know, it asks. All paths
 * are relative to the repository's top folder and use `/`, also when the workspace is a subfolder
 * of its repository.
 */
export interface RepoFacts {
  /** ISO 8601; dates a changelog section. */
  readonly now: string;
  /**
   * The commit that is released: the tip, or, when a candidate is promoted, what it was cut from.
   */
  readonly source: string;
  /** The tip of the branch; what is released is it or an ancestor of it. */
  readonly tip: string;
  /** Null: HEAD is detached. */
  readonly branch: string | null;
  readonly remote: RemoteFacts | null;
  /** The workspace's folder; `''` is the repository's top. */
  readonly workspace: string;
  readonly projects: readonly ProjectFacts[];
  /** Local tags and the remote's, once each. */
  readonly tags: readonly TagFact[];
  /**
   * Every ancestor of `source` (and of the tags, for a replay), itself included; children before
   * parents.
   */
  readonly commits: readonly CommitFact[];
  /** Where manifests, version holders, lockfiles and changelogs may be. */
  readonly paths: readonly string[];
  /** Their texts at `source`, of those that exist there. */
  readonly files: ReadonlyMap<string, string>;
  /** Findings that people have accepted, as `.release/accepted.json` says at the tip. */
  readonly accepted: readonly Accepted[];
  /** What the branch says of itself, `.release/line.json` at the tip; null: it is no line. */
  readonly line: Line | null;
  /** What that file says of another branch: it came here by a merge, and counts for nothing. */
  readonly strayLine: Line | null;
  /** Licences that people let pass, as the file that the options name says at the tip. */
  readonly licenseExceptions: readonly LicenseException[];
  /**
   * Where the remote's lease stood before its tags were listed (see `Operation`); null: it has
   * none, or nothing is going to be pushed.
   */
  readonly lease: string | null;
  /** Tracked paths with uncommitted changes, staged or not, and untracked ones. */
  readonly dirty: readonly string[];
  /** Set where a branch is checked before it is merged; null: this is a release, or a replay. */
  readonly merge: MergeFacts | null;
}

/** A merge that is still to come. The source is what it would make, `branch` where it goes. */
export interface MergeFacts {
  /** The commit of the target branch that it goes onto. */
  readonly onto: string;
  /**
   * What the branch brings, newest first; null: it is merged already, and all that is unreleased is
   * looked at.
   */
  readonly commits: readonly CommitFact[] | null;
  /** Of the one commit that these are squashed into, the source; null: they land as they are. */
  readonly title: string | null;
}

/** That packages may be used under a licence, as people have agreed. */
export interface LicenseException {
  /** Name, or glob of names. */
  readonly package: string;
  /** Range, as the package’s ecosystem writes it; undefined: all versions. */
  readonly versions?: string | undefined;
  /** SPDX expression. */
  readonly license: string;
  readonly reason: string;
  readonly who: string;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly until: string;
}

export interface RemoteFacts {
  readonly name: string;
  /**
   * Where people look: `https://host/owner/repo`, without credentials; null when the remote is no
   * known forge.
   */
  readonly web: { readonly forge: 'github' | 'gitlab'; readonly url: string } | null;
  /**
   * The remote's commit of the branch that is released; null: the remote does not have the branch.
   */
  readonly head: string | null;
  /**
   * Where the tip stands against `head`; `ahead` also where the remote does not have the branch.
   */
  readonly relation: 'equal' | 'ahead' | 'behind' | 'diverged';
}

export interface ProjectFacts {
  /** Nx's name. */
  readonly name: string;
  /**
   * False: listed because its folder owns paths and its manifest names releasable projects, an
   * application for instance.
   */
  readonly releasable: boolean;
  /** Folder; `''` is the repository's top. */
  readonly root: string;
  readonly ecosystem: EcosystemName;
  /** The name in its registry (`@scope/x`, a distribution's name); null for `tag`. */
  readonly packageName: string | null;
  /** What its file says now; null when the version is only in tags or the project has no file. */
  readonly fileVersion: string | null;
  /** The fixed group of the options that it belongs to. */
  readonly group: string | null;
  /** Its `package.json` and `pyproject.toml`, those that exist; paths. */
  readonly manifests: readonly string[];
  /**
   * Other files that hold its version: from the options, and those that a manifest's dynamic
   * version points to.
   */
  readonly versionFiles: readonly VersionHolder[];
  /**
   * False: its manifest says that the version is dynamic, and neither it nor the options say where
   * it comes from.
   */
  readonly versionKnown: boolean;
  /** On projects of this workspace only. */
  readonly dependencies: readonly DependencyFact[];
}

/**
 * A place that says a project's version: in the file at a pattern or at a pointer; without either,
 * where the kind of file has it.
 */
export interface VersionHolder {
  readonly path: string;
  /** Regular expression with a group named `version`. */
  readonly pattern: string | null;
  /** RFC 6901, for JSON, YAML and TOML alike: `/tool/build/version`. */
  readonly pointer?: string | undefined;
}

export interface DependencyFact {
  /** Name of the project in this workspace. */
  readonly on: string;
  readonly kind: 'runtime' | 'dev' | 'peer' | 'optional';
  /** As written: an npm range, a `workspace:` specifier, a PEP 508 requirement's specifier. */
  readonly range: string;
  /** The manifest that says so. */
  readonly file: string;
}

export interface TagFact {
  readonly name: string;
  /** The commit it points to, after peeling. */
  readonly commit: string;
  /** That commit's parents. */
  readonly parents: readonly string[];
  /** `Release-Source` of its message: set on what this tool tagged. */
  readonly source: string | null;
  /** Seconds since 1970: its own, or, of a lightweight tag, its commit's. */
  readonly time: number;
}

export interface CommitFact {
  readonly id: string;
  readonly parents: readonly string[];
  /** Seconds since 1970, committer's. */
  readonly time: number;
  /** Name of its author, as the commit has it. */
  readonly author: string;
  readonly message: string;
  /** Paths that it changed against its only parent; empty for a merge. */
  readonly files: readonly string[];
}

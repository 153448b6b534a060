import type { Settings } from './settings';

/** Everything that tells how a repository wants to be released. */
export interface Repository extends Settings {
  readonly tags: readonly SeenTag[];
  /** How the files called CHANGELOG.md begin, by their path below the workspace. */
  readonly changelogs: ReadonlyMap<string, string>;
  readonly branches: Branches;
  /** Folders whose manifest moved, the newest move first. */
  readonly moves: readonly Move[];
}

export interface Move {
  readonly from: string;
  readonly to: string;
}

export interface SeenTag {
  readonly name: string;
  /** HEAD is it, or comes after it. */
  readonly reached: boolean;
}

/** Branches as git knows them; null: not known. */
export interface Branches {
  /** `origin/HEAD`. */
  readonly remoteDefault: string | null;
  /** `defaultBase` of nx.json. */
  readonly nxBase: string | null;
  readonly current: string | null;
}

import type { Result } from '../result';
import type { Spelling } from '../versions/spelling';
import type { Version } from '../versions/version';
import type { LockChange } from './lock-change';
import type { Manifest, Requirement } from './manifest';
import type { Promised } from './promised';
import type { RangeEdit } from './range-edit';
import type { ReadRuntime } from './runtime/runtime';

/**
 * All in which the ecosystems differ. Their manifests' file names are in `names`, which loads no
 * parser.
 */
export interface Ecosystem {
  /** One version, whatever its spelling; this is how the ecosystem writes, reads and orders it. */
  readonly spelling: Spelling;
  /** Equal texts: one package. */
  readonly normalizeName: (name: string) => string;
  /** Whether its registry names versions, such as `latest`, for those who ask for none. */
  readonly distTags: boolean;
  /** Null: nothing but tags says anything. */
  readonly manifest: ManifestFormat | null;
  /** By file name, those of older projects. */
  readonly olderManifests: Readonly<Record<string, ManifestFormat>>;
  /** What promises its API, if sources that are read do. */
  readonly api: Api | null;
  /** Where manifests may leave ranges to; null: nowhere. */
  readonly catalogs: CatalogFormat | null;
  /** By file name, how what repeats a manifest is kept true. */
  readonly lockfiles: Readonly<Record<string, Lockfile>>;
  /**
   * The folder beside manifests in which that is which was installed, and in which other folders
   * can find it; null: it lies in an environment that may name the working tree.
   */
  readonly installed: string | null;
  /** What projects bring along at run time; null: nothing says. */
  readonly runtime: ReadRuntime | null;
}

export interface Api {
  readonly language: ApiLanguage;
  /** Whether types are part of it: what compiled must compile, or merely what ran must run. */
  readonly types: boolean;
}

export type ApiLanguage = 'python' | 'typescript';

export interface ManifestFormat {
  readonly read: (path: string, text: string) => Result<Manifest>;
  /**
   * What a text says whose version may stand in another file, so that only such manifests are
   * parsed to look for it; null: none ever does.
   */
  readonly dynamicHint: RegExp | null;
  /** What it promises to those who install the package, the API of its sources aside. */
  readonly promises: (path: string, text: string) => Result<readonly Promised[]>;
  /** With the version that every manifest must have; one that need not have any stays as it is. */
  readonly writeVersion: (path: string, text: string, version: string) => Result<string>;
  readonly writeRange: (path: string, text: string, edit: PlacedRange) => Result<string>;
  readonly ranges: Ranges;
}

/** Requirements as they stand in a manifest. */
export interface Ranges {
  /** Whether it is a range of versions; a tag or an address is none. */
  readonly isRange: (text: string) => boolean;
  /** Whether a version satisfies the requirement. What has no range accepts all. */
  readonly accepts: (range: string, version: Version) => boolean;
  /** Whether something that satisfied `from` does not satisfy `to`. */
  readonly narrows: (from: string, to: string) => boolean;
  /**
   * The requirement that lets `version` in, by the least edit: unchanged if it does already,
   * otherwise only what refuses is raised, with its operator and precision. Lists of alternatives
   * (`^1 || ^2`) get one more.
   */
  readonly rewrite: (range: string, version: Version) => string;
  /**
   * What those who installed the package have in place of it, where the required project stood at
   * `version` then.
   */
  readonly published: (range: string, version: Version) => string;
  /** Whether a stable version lies above everything that satisfies the requirement. */
  readonly exceeded: (range: string, version: Version) => boolean;
  /** The requirement with these bounds in place of its own; null: it cannot have any. */
  readonly bounded: (range: string, bounds: Bounds) => string | null;
}

/** Numbers of versions: the first that is let in, and the first above it that no longer is. */
export interface Bounds {
  readonly from: readonly number[];
  readonly below: readonly number[];
}

/** A requirement that changes, and where the manifest has it. */
export interface PlacedRange {
  readonly places: readonly Requirement[];
  readonly from: string;
  readonly to: string;
}

/** A file at the top of a workspace that holds ranges for its manifests. */
export interface CatalogFormat {
  readonly file: string;
  /** The catalog that a requirement names in place of a range; null: it names none. */
  readonly named: (range: string) => string | null;
  readonly read: (path: string, text: string) => Result<readonly CatalogEntry[]>;
  /** In every catalog that has it so. */
  readonly writeRange: (path: string, text: string, edit: RangeEdit) => Result<string>;
}

export interface CatalogEntry {
  readonly catalog: string;
  readonly name: string;
  readonly range: string;
}

export interface Lockfile {
  /**
   * The text with what it repeats of the workspace's own projects; nothing else of it changes.
   * Failure: `manifest-malformed`.
   */
  readonly update: (path: string, text: string, changes: readonly LockChange[]) => Result<string>;
  /**
   * Why that would not make it true again, as what follows upon its name; null: it would. Absent:
   * it always does. Asked only of a text that could be updated.
   */
  readonly refuses?: (text: string, changes: readonly LockChange[]) => string | null;
  /** The command that makes it anew. */
  readonly remake: string;
  /** It has no text: what is there of it is that it is there. */
  readonly binary?: true;
}

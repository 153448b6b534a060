import type { RangeEdit } from './range-edit';

/** What changed in one project's manifests and is repeated by lockfiles. */
export interface LockChange {
  /** The project's folder; `''` is the repository's top, or where the lockfile is. */
  readonly root: string;
  readonly packageName: string;
  /** Null: the project is not released, only its requirements change. */
  readonly version: string | null;
  readonly ranges: readonly RangeEdit[];
  /** Its manifests before they change, by file name. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Those that its manifest leaves to a catalog. */
  readonly catalogs?: readonly RangeEdit[];
}

import type { RangeEdit } from './range-edit';

/** What changed in one project's manifests and is repeated by lockfiles. */
export interface LockChange {
  /** The project's folder; `''` is the repository's top. */
  readonly root: string;
  readonly packageName: string;
  /** Null: the project is not released, only its requirements change. */
  readonly version: string | null;
  readonly ranges: readonly RangeEdit[];
  /** Those that its manifest leaves to a catalog. */
  readonly catalogs?: readonly RangeEdit[];
}

import type { KnownProject } from './known-project';

/** What a detector looks at. */
export interface Settings {
  /** Texts of settings and manifests by their path below the workspace. */
  readonly files: ReadonlyMap<string, string>;
  /** Folders at the workspace's top. */
  readonly folders: readonly string[];
  readonly projects: readonly KnownProject[];
  readonly nxMajor: number;
}

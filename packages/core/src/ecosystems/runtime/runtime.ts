import type { Result } from '../../result';
import type { Look } from './look';

/** A project of the workspace as one of its manifests describes it. */
export interface RuntimeProject {
  /** Nx’s name. */
  readonly name: string;
  /** Its folder; `''` is the repository’s top. */
  readonly root: string;
  /** Of this ecosystem; a path. */
  readonly manifest: string;
}

/** Of which projects it is asked what they bring along, and what there is to tell it from. */
export interface RuntimeAsked {
  readonly released: readonly RuntimeProject[];
  /** Everything in the workspace that has a manifest of this ecosystem, what is released as well. */
  readonly own: readonly RuntimeProject[];
  /** The workspace’s folder. */
  readonly workspace: string;
  /** Manifests and lockfiles by path, at the commit that is released. */
  readonly files: ReadonlyMap<string, string>;
  /** Folders in which the options look for installed packages, where the ecosystem has such. */
  readonly environments: readonly string[];
}

/** What is installed with a project, because it needs it to run, and is not of the workspace. */
export interface RuntimeDependency {
  /** The project that is released. */
  readonly project: string;
  /** Its manifest; a path. */
  readonly manifest: string;
  readonly name: string;
  /** Null: it was not found. */
  readonly version: string | null;
  /** From the project to it, by name, on the shortest way. */
  readonly chain: readonly string[];
  /** As its metadata has it, an SPDX expression or not; null: there is none to read. */
  readonly license: string | null;
  /** Where `license` is null: why, as what follows upon “because”. */
  readonly why: string | null;
}

/**
 * How an ecosystem tells what a project needs at run time, with its licences. Failures:
 * `manifest-malformed`. What it hands over is run again for as long as it looks for files that it
 * has not seen, so it does nothing else.
 */
export type ReadRuntime = (
  asked: RuntimeAsked,
) => Result<(look: Look) => readonly RuntimeDependency[]>;

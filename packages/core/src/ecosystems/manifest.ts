import type { EcosystemName } from '../names/ecosystem-name';

/** What a manifest says about its project. */
export interface Manifest {
  readonly ecosystem: EcosystemName;
  /** As written; null: the file names no package, it only configures tools. */
  readonly packageName: string | null;
  /** As written; null: none, or a dynamic one. */
  readonly version: string | null;
  readonly dynamicVersion: DynamicVersion | null;
  /** Says of itself that it must not reach a registry. */
  readonly private: boolean;
  readonly requirements: readonly Requirement[];
}

/**
 * Where a version is that the manifest does not hold (PEP 621, `dynamic`). `file`: in the first of
 * these files, relative to the project, that exists, at `pattern` (see `findVersions`; null: as the
 * kind of file has it); `vcs`: in the tags alone; `unknown`: with a build backend that is not
 * understood.
 */
export type DynamicVersion =
  | { readonly kind: 'file'; readonly files: readonly string[]; readonly pattern: string | null }
  | { readonly kind: 'vcs' }
  | { readonly kind: 'unknown' };

export interface Requirement {
  /** Of the package; PEP 503 normal form in Python, the real name behind an npm alias. */
  readonly name: string;
  readonly kind: 'runtime' | 'dev' | 'peer' | 'optional';
  /** As written: an npm specifier, a specifier of PEP 440, a Poetry constraint. */
  readonly range: string;
  /**
   * The manifest itself says that it is a project beside this one: `workspace:`, `file:`, a uv or
   * Poetry path source.
   */
  readonly local: boolean;
  /** Keys and indices from the top of the document. */
  readonly path: readonly (string | number)[];
}

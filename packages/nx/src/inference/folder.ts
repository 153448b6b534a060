import type { Pyproject } from './read-pyproject';

/** What a folder of the workspace holds that makes it a project. */
export interface Folder {
  /** Relative to the workspace; `.` is its top. */
  readonly root: string;
  readonly packageJson: { readonly name: string | null; readonly private: boolean } | null;
  /** Nx makes the folder a project because the package manager's workspaces list it. */
  readonly npmMember: boolean;
  readonly projectJson: { readonly name: string | null; readonly tags: readonly string[] } | null;
  /** What its Python manifest says. */
  readonly pyproject: Pyproject | null;
  /** The name of that file. */
  readonly pythonFile: string | null;
}

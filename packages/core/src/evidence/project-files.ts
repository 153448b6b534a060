import type { TreePlace } from './tree-place';

/** The texts of a project's files at a commit whose paths within it fit one of the globs. */
export interface ProjectFiles {
  readonly kind: 'project-files';
  readonly at: TreePlace;
  readonly globs: readonly string[];
}

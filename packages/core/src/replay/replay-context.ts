import type { IsAncestor } from '../history/ancestry';
import type { Release, TaggedProject } from '../history/read-tags';
import type { Walk } from '../history/read-walk';

export interface ReplayContext {
  readonly project: TaggedProject;
  readonly walk: Walk;
  readonly isAncestor: IsAncestor;
  /** Releases of every project that were cut from the same commit. */
  readonly mates: readonly Release[];
}

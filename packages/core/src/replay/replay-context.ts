import type { IsAncestor } from '../history/ancestry';
import type { Release } from '../history/read-tags';
import type { Walk } from '../history/read-walk';
import type { ReplayUnit } from './replay-unit';

export interface ReplayContext {
  readonly unit: ReplayUnit;
  readonly walk: Walk;
  readonly isAncestor: IsAncestor;
  /** Releases of every project that were cut from the same commit. */
  readonly mates: readonly Release[];
}

import type { FamilyState, LineageEdge } from './registry-state';

/**
 * A change of pointers that was decided: what the family's state is afterwards, and the edge that
 * says why.
 */
export interface PointerMove {
  readonly kind: 'move';
  readonly event: 'promote' | 'rollback';
  readonly family: string;
  readonly pointer: 'canary' | 'latest';
  readonly edge: LineageEdge;
  readonly pointers: FamilyState['pointers'];
  readonly version: string;
  /**
   * New values in the row of the manifest, when it shows another revision of the same repository.
   */
  readonly rowEdit: {
    readonly repoId: string;
    readonly values: Readonly<Record<string, string>>;
  } | null;
}

/** Nothing to move: it was done before. `edge`: what did it. */
export interface AlreadyMoved {
  readonly kind: 'already';
  readonly family: string;
  readonly pointer: 'canary' | 'latest';
  readonly edge: LineageEdge;
}

export type PointerDecision = PointerMove | AlreadyMoved;

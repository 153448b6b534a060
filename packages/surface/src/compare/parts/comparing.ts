import type { Declaration } from '../../surface/surface';
import type { Found } from '../changes/found';
import type { Comparison, Position } from '../sides/comparison';

/** Two declarations in hand: within which comparison, and who provides what they describe. */
export interface Comparing {
  readonly comparison: Comparison;
  readonly position: Position;
}

/** For a declaration that has others within: `recur` compares those. */
export interface Descent extends Comparing {
  readonly recur: CompareDeclarations;
}

export type CompareDeclarations = (
  before: Declaration,
  after: Declaration,
  comparing: Comparing,
) => Found[];

/** Compares declarations of one kind. */
export type CompareKind = (before: Declaration, after: Declaration, descent: Descent) => Found[];

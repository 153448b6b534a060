import type { Language, PublicSymbol } from '../../surface/surface';
import type { SurfaceIndex } from './surface-index';

/**
 * One side of a comparison: a surface, and the symbol whose names the types in hand are written in.
 */
export interface Side {
  readonly index: SurfaceIndex;
  readonly symbol: PublicSymbol;
}

/**
 * Who provides the values of a type: the package (`out`), its users (`in`), either (`both`), or
 * nobody that these sources show (`unknown`). What breaks whom depends on it.
 */
export type Position = 'in' | 'out' | 'both' | 'unknown';

export interface Comparison {
  readonly language: Language;
  readonly before: Side;
  readonly after: Side;
  /** Type parameters of the one side that stand for those of the other, by place. */
  readonly renamed: ReadonlyMap<string, string>;
  /**
   * Pairs of types being compared further out: met again inside themselves, they are taken for
   * alike.
   */
  readonly assumed: ReadonlySet<string>;
  /**
   * Steps that comparing types may still take for this symbol; without any left, types are
   * `unknown`.
   */
  readonly budget: { left: number };
}

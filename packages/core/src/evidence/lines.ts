import type { Line } from '../line';

/**
 * Every line that is open or was: of the branches of the remote, or, where none is asked, of the
 * clone, those that the options list as lines and that say of themselves that they are one.
 */
export interface Lines {
  readonly kind: 'lines';
  /** Globs, as the options have them. */
  readonly branches: Readonly<Record<'stable' | 'lts' | 'series', readonly string[]>>;
}

/** A line, and the tip of its branch. */
export interface LineAt extends Line {
  readonly commit: string;
}

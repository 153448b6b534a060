import type { Line } from '../line';

/** Where a new line begins, and what it is; when its phases begin is said later. */
export interface LineStart extends Omit<Line, 'phases'> {
  /** The release that it is cut from. */
  readonly tag: string;
  /** The tagged commit, which the branch goes on from. */
  readonly commit: string;
  /** The first release of an lts line, from which its support counts. */
  readonly first: { readonly tag: string; readonly commit: string };
}

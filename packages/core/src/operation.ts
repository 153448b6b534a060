/** A file as a stamp writes it: repository-relative path with `/`, whole text after the edit. */
export interface FileEdit {
  readonly path: string;
  readonly text: string;
}

/**
 * The effects of a plan, as data. `perform` carries the list out, `describe` prints the same list
 * for a dry run, so that the two cannot drift. A `stamp` is a commit whose only parent is `parent`
 * and that changes `edits` alone.
 */
export type Operation =
  | {
      readonly kind: 'stamp';
      readonly id: string;
      readonly parent: string;
      readonly edits: readonly FileEdit[];
      readonly message: string;
    }
  /**
   * `target`: the id of a stamp in the same list, or a commit. `sign`: it is made signed or not at
   * all, whatever git's settings say of tags.
   */
  | {
      readonly kind: 'tag';
      readonly name: string;
      readonly target: string;
      readonly message: string;
      readonly sign?: true;
    }
  /** Moves a branch forward from `expected`, a commit (null: it must not exist), to `target`. */
  | {
      readonly kind: 'branch';
      readonly name: string;
      readonly target: string;
      readonly expected: string | null;
    }
  /**
   * Moves the ref that all releases of a repository have in common from `expected` (null: it must
   * not exist), so that of two releases that were planned at the same time the later one is planned
   * again: a nightly that was planned before a stable release and is pushed after it would sort
   * below it.
   */
  | {
      readonly kind: 'lease';
      readonly ref: string;
      readonly expected: string | null;
      readonly message: string;
    };

import type { Proof } from '../proofs/proof';
import type { Bump } from '../versions/bump';

/**
 * What rules alone cannot know, or the rule that decided otherwise (`zero-major`, `breaking`,
 * `type:docs`).
 */
export type ReplayWhy =
  | 'demanded'
  | 'no-conventional-commit'
  | 'dependency'
  | 'group'
  | 'first-release'
  | 'tag-out-of-line'
  | 'zero-major'
  | 'breaking'
  | `type:${string}`;

export interface ReplayedRelease {
  /** A project, a fixed group, or those that had their tags in common. */
  readonly project: string;
  readonly tag: string;
  /** Tag of the stable release that it followed by ancestry; null: it is the first. */
  readonly from: string | null;
  /** ISO 8601: when the released commit was made. */
  readonly date: string;
  readonly actual: Bump;
  readonly computed: Bump;
  readonly agrees: boolean;
  /** Null where it agrees, except for a first release, which is not compared. */
  readonly why: ReplayWhy | null;
  /** What its files prove, if that was asked for; null: they do not tell. */
  readonly proved?: Bump | null;
  /** Those of its proofs that ask for more than its commits; absent: none. */
  readonly raisedBy?: readonly Proof[];
}

export interface ReplayReport {
  readonly schemaVersion: 1;
  readonly releases: readonly ReplayedRelease[];
  /** `total` and `agrees` count the releases that have a predecessor. */
  readonly summary: {
    readonly total: number;
    readonly agrees: number;
    readonly byWhy: Readonly<Record<string, number>>;
    /** Releases whose files prove more than their commits ask for, if that was asked for. */
    readonly raised?: number;
  };
  /** Why the figures may say little: what is read is perhaps not what was released. Absent: none. */
  readonly doubts?: readonly ReplayDoubt[];
}

export interface ReplayDoubt {
  readonly kind: 'tags-shared' | 'tags-unread' | 'late-start' | 'file-ahead';
  /** A sentence or two, with how to mend it. */
  readonly message: string;
}

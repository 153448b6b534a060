export interface PerformContext {
  readonly workspaceRoot: string;
  readonly remote: string;
  /** False: tags and branch move in this clone only, and no remote is asked. */
  readonly push: boolean;
  /** Told before each step; what it throws stops the work there and passes through. */
  readonly onStep?: (step: Step) => void;
  /** Milliseconds before each further try when the network fails; default 1 s, then 4 s. */
  readonly retryDelays?: readonly number[];
}

export type Step =
  | 'check'
  | 'write-stamps'
  | 'write-tags'
  | 'push'
  | 'write-refs'
  | 'update-clone'
  | 'update-branch';

/**
 * `rejected`: someone else moved a ref first; nothing was changed, and a new plan may well succeed.
 */
export type PerformOutcome =
  | {
      readonly kind: 'released';
      readonly tags: readonly ReleasedTag[];
      /** Commit by the id of its stamp. */
      readonly stamps: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'rejected'; readonly refs: readonly RejectedRef[] };

export interface ReleasedTag {
  readonly name: string;
  readonly commit: string;
}

export interface RejectedRef {
  readonly ref: string;
  /** In the words of git or the remote, readable. */
  readonly reason: string;
}

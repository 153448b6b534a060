/**
 * The approvals of a plan, as the remote has them. Who may approve is what the files of the
 * released branch say at the remote's head, never those of what is being released.
 */
export interface Approvals {
  readonly kind: 'approvals';
  /** Its id. */
  readonly plan: string;
  /** The commit that it releases, which an approval is a tag of. */
  readonly source: string;
  /** The remote's head of the branch. */
  readonly head: string;
  /** Paths at `head`; null: the options name none. */
  readonly allowedSigners: string;
  readonly keyring: string | null;
  readonly revocationFile: string | null;
  /** ISO 8601: keys have to be valid then as well. */
  readonly now: string;
}

/** An approval with a good signature by a key that may approve. */
export interface Approval {
  readonly tag: string;
  /**
   * What the key's owner is called: its principals, or the addresses of an OpenPGP key and its
   * fingerprint. At least one.
   */
  readonly names: readonly string[];
}

/** Why a tag that is named like an approval of the plan is none. */
export type Refusal =
  | 'lightweight'
  | 'other-plan'
  | 'other-source'
  | 'unsigned'
  | 'tampered'
  | 'unknown-key'
  | 'other-namespace'
  | 'not-yet-valid'
  | 'expired'
  | 'revoked'
  | 'unverified';

export interface RefusedApproval {
  readonly tag: string;
  readonly because: Refusal;
}

export interface FoundApprovals {
  readonly good: readonly Approval[];
  readonly refused: readonly RefusedApproval[];
}

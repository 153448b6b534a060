/** A branch of older releases, as it says of itself what it is. */
export interface Line {
  /** Long-term support of a version, or a stable series. */
  readonly kind: 'lts' | 'series';
  readonly name: string;
  readonly branch: string;
  /** MAJOR.MINOR by project; only these are released from the branch. */
  readonly projects: Readonly<Record<string, string>>;
  /** At least one, in order; the last stands until further notice. */
  readonly phases: readonly LinePhase[];
}

export interface LinePhase {
  readonly phase: Phase;
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
}

export type Phase = 'development' | 'maintained' | 'extended' | 'end-of-life';

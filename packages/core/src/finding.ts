export type Severity = 'error' | 'warn';

/**
 * A rule's judgement of a plan. One with severity `error` blocks the release; the plan stays
 * readable.
 */
export interface Finding {
  /** The rule's name: stable, kebab-case; `docs/codes/<code>.md` describes it. */
  readonly code: string;
  /** `accepted`: somebody answers for it, so it blocks nothing. */
  readonly severity: Severity | 'accepted';
  readonly project?: string;
  /** The public name that it speaks of. */
  readonly symbol?: string;
  readonly message: string;
  readonly fix: string;
  /** A commit, a path, a tag or a configuration path. */
  readonly where?: string;
  /** Who answers for it, and until when. */
  readonly accepted?: Omit<Accepted, 'code' | 'project' | 'symbol'>;
}

/** That findings of a rule are right as they are, as people have agreed. */
export interface Accepted {
  readonly code: string;
  /** Undefined: those that speak of no project. */
  readonly project?: string | undefined;
  /** Undefined: those that speak of any name, or of none. */
  readonly symbol?: string | undefined;
  readonly reason: string;
  readonly who: string;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly until: string;
}

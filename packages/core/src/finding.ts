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
  readonly message: string;
  readonly fix: string;
  /** A commit, a path, a tag or a configuration path. */
  readonly where?: string;
  /** Who answers for it, why, and until which day. */
  readonly accepted?: { readonly reason: string; readonly who: string; readonly until: string };
}

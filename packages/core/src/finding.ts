export type Severity = 'error' | 'warn';

/**
 * A rule's judgement of a plan. One with severity `error` blocks the release; the plan stays
 * readable.
 */
export interface Finding {
  /** The rule's name: stable, kebab-case; `docs/codes/<code>.md` describes it. */
  readonly code: string;
  readonly severity: Severity;
  readonly project?: string;
  readonly message: string;
  readonly fix: string;
  /** A commit, a path, a tag or a configuration path. */
  readonly where?: string;
}

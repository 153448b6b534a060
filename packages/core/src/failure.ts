/**
 * Why a step could not give its result: the input is unusable, so nothing was decided and nothing
 * changed. Distinct from a finding, which is a judgement on a plan that could be made.
 */
export interface Failure {
  /** Stable, kebab-case; `docs/codes/<code>.md` describes it. */
  readonly code: string;
  /** What happened, in one sentence. */
  readonly message: string;
  /** How to mend it: a command or an edit. */
  readonly fix: string;
  /** A path, `path:line`, a configuration path, a ref or a commit. */
  readonly where?: string;
}

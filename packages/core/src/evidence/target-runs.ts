/**
 * What comes of Nx targets at a commit: of the released projects, or of those that depend on them,
 * directly or through others, as Nx’s project graph has it. A project without a target is left out.
 */
export interface TargetRuns {
  readonly kind: 'target-runs';
  readonly commit: string;
  readonly of: 'released' | 'dependents';
  /** Names of the released projects. */
  readonly projects: readonly string[];
  readonly targets: readonly string[];
}

export interface TargetRun {
  readonly project: string;
  readonly target: string;
  /** Released projects that it depends on; empty: it was asked for as one that is released. */
  readonly dependsOn: readonly string[];
  /**
   * `cached`: it had passed before, with the same inputs. `skipped`: what it needs has failed.
   * `not-run`: nothing is going to be released, so it is only said that it would be run.
   */
  readonly outcome: 'passed' | 'cached' | 'failed' | 'skipped' | 'not-run';
  /** Tasks that failed, so that it was skipped: `project:target`. */
  readonly because?: readonly string[];
}

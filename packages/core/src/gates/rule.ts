import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import type { Finding, Severity } from '../finding';
import type { ReleasePlan } from '../plan/release-plan';
import type { ProjectState } from '../policy/project-state';
import type { History } from '../history/read-history';

export interface RuleInput {
  readonly facts: RepoFacts;
  readonly config: Config;
  readonly plan: ReleasePlan;
  readonly history: History;
  readonly states: readonly ProjectState[];
  /** Paths that the release writes. */
  readonly written: readonly string[];
}

/** One rule, one file, one spec, one page in `docs/codes/`. It says what it found; what that means for the release is its severity. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  readonly check: (input: RuleInput) => readonly Omit<Finding, 'code' | 'severity'>[];
}

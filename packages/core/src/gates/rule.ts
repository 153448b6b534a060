import type { Config } from '../config/config-schema';
import type { Evidence } from '../evidence/ask';
import type { Question } from '../evidence/question';
import type { RepoFacts } from '../facts';
import type { Finding, Severity } from '../finding';
import type { History } from '../history/read-history';
import type { ReleasePlan } from '../plan/release-plan';
import type { ProvenState } from '../proofs/proven';

/** What is judged. */
export interface Judged {
  readonly facts: RepoFacts;
  readonly config: Config;
  readonly plan: ReleasePlan;
  readonly history: History;
  readonly states: readonly ProvenState[];
  /** Paths that are written: by the stamp, and on the branch's tip. */
  readonly written: readonly string[];
  readonly stale: readonly StaleLockfile[];
}

/** A lockfile that what is written makes false, and that no edit makes true again. */
export interface StaleLockfile {
  readonly path: string;
  /** What follows upon its name. */
  readonly why: string;
  /** The command that makes it anew. */
  readonly remake: string;
}

export interface RuleInput extends Judged {
  /** Answers to what the rule asks. */
  readonly evidence: Evidence;
}

/**
 * One rule, one file, one spec, one page in `docs/codes/`. It says what it found; what that means
 * for the release is its severity.
 */
export interface Rule {
  readonly name: string;
  /** `off`: it is asked only where the options say so. */
  readonly severity: Severity | 'off';
  /** In a branch that is checked before its merge, where what is wrong can still be mended. */
  readonly checked?: Severity;
  /**
   * `release`: it judges what is there when a release is made (the clone, the branch, what was
   * built or approved for it), so it is not asked before a merge. Absent: what the change says.
   */
  readonly about?: 'release';
  /** What it has to know beyond what is judged. It is asked only where the rule is not off. */
  readonly asks?: (judged: Judged) => readonly Question[];
  readonly check: (input: RuleInput) => readonly Omit<Finding, 'code' | 'severity'>[];
}

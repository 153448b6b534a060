import type { Freeze } from '../config/cadence-schema';
import type { LiveDeprecation } from '../proofs/deprecation-calendar';
import type { Bump } from '../versions/bump';

/** The weekly check-up: what is unreleased, what is due, and what comes to its end. */
export interface DueReport {
  readonly schemaVersion: 1;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly timeZone: string;
  readonly branch: string | null;
  /** The commit that was looked at. */
  readonly commit: string;
  /** The cycle that it is, and in how many days it ends; null: none. */
  readonly cycle: { readonly name: string; readonly end: string; readonly days: number } | null;
  /** Freezes that last, or begin within a week. */
  readonly freezes: readonly Freeze[];
  /** What is in the way of every release. */
  readonly blockers: readonly Blocker[];
  /** Those that wait longest first. */
  readonly projects: readonly DueProject[];
  /** Lines that end within sixty days. */
  readonly lines: readonly EndingLine[];
  readonly graduations: readonly DueGraduation[];
  /** Those that may go first come first. */
  readonly deprecations: readonly LiveDeprecation[];
}

export interface DueProject {
  readonly project: string;
  readonly state: DueState;
  /** The last stable release; null: there is none. */
  readonly last: {
    readonly version: string;
    readonly tag: string;
    readonly day: string;
    /** How long ago. */
    readonly days: number;
  } | null;
  /** What a release would be now; null: there is nothing to release. */
  readonly next: { readonly version: string; readonly bump: Bump } | null;
  /** Unreleased changes that ask for a release, by section of the changelog. */
  readonly changes: Readonly<Record<string, number>>;
  /** Unreleased commits that ask for none. */
  readonly silent: number;
  /** Projects for whose sake it is released too. */
  readonly draggedBy: readonly string[];
  /** What makes it due, the most pressing first. */
  readonly because: readonly DueReason[];
  /** The first moment at which the calendar lets it go, ISO 8601, UTC; null: nothing waits. */
  readonly opens: string | null;
  /** Errors that would stop it. */
  readonly blockers: readonly Blocker[];
}

/**
 * `overdue`: its changes have waited too long; `due`: it is time; `waiting`: there is something, and
 * there is time; `nothing`: there is nothing to release.
 */
export type DueState = 'overdue' | 'due' | 'waiting' | 'nothing';

export interface DueReason {
  /** Days that are usual between such releases; or the end of a cycle, by its name. */
  readonly kind: 'cadence' | 'cycle';
  /** A size of release; the name of a cycle. */
  readonly of: string;
  /** The day from which on it is due, `YYYY-MM-DD`. */
  readonly due: string;
  /** The last day on which it is not overdue. */
  readonly until: string;
}

export interface Blocker {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

export interface EndingLine {
  readonly name: string;
  readonly branch: string;
  readonly projects: readonly string[];
  /** The first day on which nothing is released from it any more. */
  readonly end: string;
  readonly days: number;
}

export interface DueGraduation {
  readonly project: string;
  readonly version: string;
  /** The day of its first release. */
  readonly since: string;
  /** Its first full cycle, which has ended. */
  readonly cycle: string;
  readonly ended: string;
}

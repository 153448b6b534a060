import type { ExecutorContext } from '@nx/devkit';
import type { Forge, Planned, WantedRelease } from '@release-openmed/core';
import type { EarlyWalk } from '../git/start-walk';
import type { Report } from '../report/console-report';
import type { Running } from '../targets/running';
import type { GivenPlan } from './read-plan';
import type { ReleaseOptions } from './release-options';

export interface ReleaseContext extends ExecutorContext {
  /** Started as soon as the command was. */
  readonly walk: EarlyWalk;
}

export interface Run {
  readonly options: ReleaseOptions;
  readonly context: ReleaseContext;
  readonly report: Report;
  readonly request: WantedRelease;
  /** ISO 8601. */
  readonly now: string;
  /** The plan that must come out, when one was given. */
  readonly given: GivenPlan | null;
  /** Null: nothing is going to be released. */
  readonly running: Running | null;
}

/** What is released, and where people can look at it. */
export interface ShownPlan extends Planned {
  readonly web: Forge | null;
  /** There is no remote that could have been asked what it knows. */
  readonly unchecked: boolean;
}

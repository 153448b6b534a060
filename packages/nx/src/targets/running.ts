import type { TargetRun } from '@release-openmed/core';
import type { Report } from '../report/console-report';

/** What came of a task. */
export type Outcome = Pick<TargetRun, 'outcome' | 'because'>;

/** A command that may run targets. */
export interface Running {
  readonly report: Report;
  /**
   * What has been run already, by commit and `project:target`: a release that is decided again
   * because someone else pushed first runs nothing twice.
   */
  readonly known: Map<string, ReadonlyMap<string, Outcome>>;
  /** A file that may be there uncommitted: the plan that is carried out, as it was named. */
  readonly aside?: string | undefined;
}

import type { Result, TrackingIssue } from '@release-openmed/core';

/** `url`: where people read it. `created` false: it was there already. */
export interface OpenedIssue {
  readonly url: string;
  readonly created: boolean;
}

/**
 * Where tracking issues are kept. Opening one that is there already finds it, whether it is open or
 * closed by now.
 */
export interface IssueForge {
  open(issue: TrackingIssue): Promise<Result<OpenedIssue>>;
}

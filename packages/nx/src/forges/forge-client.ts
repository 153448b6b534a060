import type { TrackingIssue } from '@release-openmed/core';

/** One forge's two requests. Both throw `ForgeError`. */
export interface ForgeClient {
  /** Name for messages, e.g. `GitHub`. */
  readonly name: string;
  /** The address of the issue that holds the mark, open or closed; null: there is none. */
  find(mark: string, labels: readonly string[]): Promise<string | null>;
  create(issue: TrackingIssue): Promise<string>;
}

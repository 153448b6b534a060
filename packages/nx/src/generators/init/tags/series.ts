import type { Version } from '@release-openmed/core';

/** Tags that differ in nothing but their version. */
export interface Series {
  /** What stands before the version. */
  readonly prefix: string;
  readonly count: number;
  /** The highest stable version; where no tag is stable, the highest of all. */
  readonly highest: SeenVersion;
  /** The lowest of those. */
  readonly lowest: SeenVersion;
  /** The same of the tags that HEAD has among its ancestors. */
  readonly reached: SeenVersion | null;
}

export interface SeenVersion {
  /** As the tag writes it. */
  readonly text: string;
  readonly version: Version;
}

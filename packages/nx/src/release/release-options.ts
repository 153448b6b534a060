import type { ChannelName } from '@release-openmed/core';

/** What a person may ask of `release-openmed`; `schema.json` beside its executor describes each. */
export interface ReleaseOptions {
  readonly channel?: ChannelName;
  readonly dryRun?: boolean;
  readonly projects?: readonly string[];
  readonly explain?: boolean;
  readonly yes?: boolean;
  readonly push?: boolean;
  readonly write?: 'push' | 'tag-only';
  readonly remote?: string;
  readonly planOut?: string;
  readonly plan?: string;
  readonly approve?: boolean;
  readonly releaseAs?: string;
  readonly firstRelease?: boolean;
  readonly from?: readonly string[];
  readonly fromRc?: boolean;
  readonly deprecations?: boolean;
  readonly deepen?: boolean;
  readonly now?: string;
  readonly json?: boolean;
}

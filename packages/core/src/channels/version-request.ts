import type { Bump } from '../versions/bump';
import type { ChannelName } from '../names/channel-name';
import type { EcosystemName } from '../names/ecosystem-name';
import type { Version } from '../versions/version';

/** All that decides a project's next version. */
export interface VersionRequest {
  readonly ecosystem: EcosystemName;
  readonly channel: ChannelName;
  /** The stable release that it goes on from; null: there is none. */
  readonly last: Version | null;
  /** Demanded by the changes since `last`, the zero-major policy applied. */
  readonly bump: Exclude<Bump, 'none'>;
  /** What a first release is called. */
  readonly initial: Version;
  /** A person's choice, taken literally. */
  readonly demanded: Version | null;
  /** Every version of the project that is reachable from the source. */
  readonly reachable: readonly Version[];
  /** Every version of the project that any tag has, on any branch. */
  readonly taken: readonly Version[];
  /** Commits that concern the project since that version; null: since `last`. */
  readonly commitsSince: (version: Version | null) => number;
}

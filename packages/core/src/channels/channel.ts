import type { Version } from '../versions/version';
import type { VersionRequest } from './version-request';

/** All in which the channels differ. What is not said here is the same on every channel. */
export interface Channel {
  /** What a release is called on its way to the stable version that it leads to. */
  readonly version: (request: VersionRequest, target: Version) => Version;
  /** Which prereleases are its own; null: its releases are no prereleases. */
  readonly prerelease: ((version: Version) => boolean) | null;
  /** Its number follows from the content: asked again, the same content gets the same version. */
  readonly repeats: boolean;
  /** Whether this prerelease of the very same content makes one of the channel needless. */
  readonly standsFor: (prerelease: Version) => boolean;
  /** The branch moves forward to its stamp; otherwise the stamp is reached by tags alone. */
  readonly moves: boolean;
  readonly writesChangelog: boolean;
  /**
   * Which of the prereleases since the last stable one its notes go on from; if none, from that
   * one.
   */
  readonly notesSince: (prerelease: Version) => boolean;
  /** Its releases can be made stable as they are. */
  readonly promotable: boolean;
  /**
   * What registries with names for versions call its releases: the newest of all, null where none
   * of it ever is, and the others, by which a MAJOR.MINOR follows.
   */
  readonly distTag: { readonly newest: string | null; readonly others: string };
  /** The options that list its branches. */
  readonly branches: readonly ('stable' | 'lts' | 'series')[];
  /** The one whose branches are released on it unless another channel is named; null: none. */
  readonly usualOn: 'lts' | null;
}

import { CHANNELS } from '../channels/channels';
import type { ProjectFacts } from '../facts';
import { rangesOf } from '../ecosystems/ranges-of';
import type { ChannelName } from '../names/channel-name';
import type { Version } from '../versions/version';
import type { RangeChange } from './release-plan';

export interface RangeContext {
  readonly channel: ChannelName;
  /** By project: the version that the plan gives it, or that it already has on this channel. */
  readonly versions: ReadonlyMap<string, Version>;
  readonly released: ReadonlySet<string>;
}

/**
 * The requirements that would refuse the new versions. A stable release keeps every manifest of the
 * workspace true, applications and development requirements included; nightly and rc stamps never
 * reach the branch, so they carry only what is released itself.
 */
export function rangeChanges(
  projects: readonly ProjectFacts[],
  { channel, versions, released }: RangeContext,
): readonly RangeChange[] {
  return projects
    .filter((project) => CHANNELS[channel].ranges === 'workspace' || released.has(project.name))
    .flatMap((project) =>
      project.dependencies.flatMap(({ on, range, file }): RangeChange[] => {
        const version = versions.get(on);
        const ranges = rangesOf(file);
        if (version === undefined || ranges === null || ranges.accepts(range, version)) return [];
        const to = ranges.rewrite(range, version);
        return to === range ? [] : [{ file, project: project.name, on, from: range, to }];
      }),
    );
}

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
 * The requirements that would refuse the new versions, in every manifest of the workspace,
 * applications and development requirements included: what is built and tested at a tag is
 * installed there first. A stamp that never reaches the branch concerns what is released in it; a
 * version that a requirement has from an earlier one is not in its files.
 */
export function rangeChanges(
  projects: readonly ProjectFacts[],
  { channel, versions, released }: RangeContext,
): readonly RangeChange[] {
  const all = CHANNELS[channel].moves;
  return projects.flatMap((project) =>
    project.dependencies
      .filter(({ on }) => all || released.has(project.name) || released.has(on))
      .flatMap(({ on, range, file }): RangeChange[] => {
        const version = versions.get(on);
        const ranges = rangesOf(file);
        if (version === undefined || ranges === null || ranges.accepts(range, version)) return [];
        const to = ranges.rewrite(range, version);
        return to === range ? [] : [{ file, project: project.name, on, from: range, to }];
      }),
  );
}

import { CHANNELS } from '../channels/channels';
import type { ProjectFacts } from '../facts';
import { manifestEcosystem } from '../manifest/manifest-ecosystem';
import { rangeAccepts } from '../manifest/range-accepts';
import { rewriteRange } from '../manifest/rewrite-range';
import type { ChannelName } from '../channels/channel-name';
import type { Version } from '../versions/version';
import type { RangeChange } from './release-plan';

export interface RangeContext {
  readonly channel: ChannelName;
  /** By project: the version that the plan gives it, or that it already has on this channel. */
  readonly versions: ReadonlyMap<string, Version>;
  readonly released: ReadonlySet<string>;
}

/**
 * The requirements that would refuse the new versions. A stable release keeps every manifest of the workspace true, applications and
 * development requirements included; nightly and rc stamps never reach the branch, so they carry only what is released itself.
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
        const ecosystem = manifestEcosystem(file);
        if (version === undefined || rangeAccepts(range, version, ecosystem)) return [];
        const to = rewriteRange(range, version, ecosystem);
        return to === range ? [] : [{ file, project: project.name, on, from: range, to }];
      }),
    );
}

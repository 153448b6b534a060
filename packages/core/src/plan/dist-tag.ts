import { CHANNELS } from '../channels/channels';
import { compareVersions } from '../ecosystems/compare-versions';
import { ECOSYSTEMS } from '../ecosystems/ecosystems';
import type { Lineage } from '../history/lineage';
import type { Line } from '../line';
import type { ChannelName } from '../names/channel-name';
import type { EcosystemName } from '../names/ecosystem-name';
import { isPrerelease } from '../versions/is-prerelease';
import { majorMinor } from '../versions/major-minor';
import type { Version } from '../versions/version';

interface Released {
  readonly channel: ChannelName;
  readonly ecosystem: EcosystemName;
  readonly lineage: Pick<Lineage, 'everywhere'>;
  /** Null: it is released from none. */
  readonly line: Line | null;
}

/**
 * The name under which a registry offers a version to those who name none. What everybody follows
 * moves upwards alone: below a stable version of any branch, and on a line, a release gets a name
 * of its own. Null: the ecosystem has no such names.
 */
export function distTag(
  version: Version,
  { channel, ecosystem, lineage, line }: Released,
): string | null {
  if (!ECOSYSTEMS[ecosystem].distTags) return null;
  const { distTag: names, prerelease } = CHANNELS[channel];
  if (line !== null && prerelease === null) return NAMES[line.kind](line, version);
  const isHighest = lineage.everywhere.every(
    ({ version: other }) => isPrerelease(other) || compareVersions(version, other, ecosystem) >= 0,
  );
  if (names.newest !== null && isHighest) return names.newest;
  return `${names.others}-${majorMinor(version)}`;
}

const NAMES: Readonly<Record<Line['kind'], (line: Line, version: Version) => string>> = {
  lts: (_line, version) => `lts-${majorMinor(version)}`,
  series: ({ name }) => `series-${name}`,
};

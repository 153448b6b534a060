import { ECOSYSTEMS } from '../ecosystems/ecosystems';
import { isPrerelease } from '../versions/is-prerelease';
import type { Version } from '../versions/version';
import { CHANNELS } from './channels';
import type { VersionRequest } from './version-request';

type Request = Pick<VersionRequest, 'channel' | 'ecosystem'>;

/**
 * Whether a version that a person demands is one that the channel leads to or makes, and that the
 * ecosystem can spell.
 */
export function demandFits(demanded: Version, { channel, ecosystem }: Request): boolean {
  if (demanded.local !== null || demanded.other !== null) return false;
  if (!ECOSYSTEMS[ecosystem].spelling.canSpell(demanded)) return false;
  const { prerelease } = CHANNELS[channel];
  if (prerelease === null) return !isPrerelease(demanded);
  return demanded.post === null && (!isPrerelease(demanded) || prerelease(demanded));
}

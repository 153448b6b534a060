import { CHANNELS, DEFAULT_CHANNEL } from '../channels/channels';
import type { ChannelName } from '../names/channel-name';
import type { Config } from './config-schema';
import { lineKind } from './line-kind';

/** What a branch is released on when nobody says otherwise. */
export function usualChannel(branch: string | null, config: Pick<Config, 'branches'>): ChannelName {
  const kind = lineKind(branch, config);
  const names = Object.keys(CHANNELS) as ChannelName[];
  return names.find((name) => kind !== null && CHANNELS[name].usualOn === kind) ?? DEFAULT_CHANNEL;
}

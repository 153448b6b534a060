import type { Channel } from './channel';
import type { ChannelName } from '../names/channel-name';
import { lts } from './lts';
import { nightly } from './nightly';
import { rc } from './rc';
import { stable } from './stable';

export const CHANNELS: Readonly<Record<ChannelName, Channel>> = { nightly, rc, stable, lts };

/** What is released when nobody says otherwise, and what a candidate is promoted to. */
export const DEFAULT_CHANNEL: ChannelName = 'stable';

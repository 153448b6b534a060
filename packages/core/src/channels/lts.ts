import type { Channel } from './channel';
import { stable } from './stable';

/** Fixes alone, on a branch of long-term support: of that branch it is the stable channel. */
export const lts: Channel = { ...stable, branches: ['lts'], usualOn: 'lts' };

import type { Channel } from './channel';
import { stable } from './stable';

/** Fixes alone, on a branch of long-term support: of that branch it is the stable channel. */
export const lts: Channel = {
  ...stable,
  distTag: { newest: null, others: 'lts' },
  branches: ['lts'],
  usualOn: 'lts',
};

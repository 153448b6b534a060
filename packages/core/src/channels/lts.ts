import type { Channel } from './channel';
import { stable } from './stable';

/**
 * A line that gets fixes alone, on a branch of its own: of that branch it is the stable channel.
 */
export const lts: Channel = { ...stable, branches: ['lts'] };

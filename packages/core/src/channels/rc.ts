import type { Channel } from './channel';
import { isCandidate } from './is-candidate';
import { nextCandidate } from './next-candidate';

/**
 * A cut towards the next stable version, and never anything else. Nothing of it reaches the branch.
 */
export const rc: Channel = {
  version: nextCandidate,
  prerelease: isCandidate,
  repeats: false,
  standsFor: isCandidate,
  moves: false,
  writesChangelog: false,
  notesSince: isCandidate,
  promotable: true,
  distTag: { newest: 'rc', others: 'rc' },
  branches: ['stable', 'lts', 'series'],
  usualOn: null,
};

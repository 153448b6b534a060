import type { Channel } from './channel';
import { nextNightly } from './next-nightly';

/** The newest commit, for those who ask for prereleases. Nothing of it reaches the branch. */
export const nightly: Channel = {
  version: nextNightly,
  prerelease: ({ dev }) => dev !== null,
  repeats: true,
  // Whoever asks for prereleases gets the newest: a candidate of this content serves them too.
  standsFor: () => true,
  moves: false,
  writesChangelog: false,
  notesSince: () => false,
  promotable: false,
  distTag: { newest: 'nightly', others: 'nightly' },
  branches: ['stable', 'lts', 'series'],
  usualOn: null,
};

import type { Channel } from './channel';

/** The version itself, for everybody. */
export const stable: Channel = {
  version: (_request, target) => target,
  prerelease: null,
  repeats: false,
  standsFor: () => false,
  moves: true,
  writesChangelog: true,
  notesSince: () => false,
  promotable: false,
  distTag: { newest: 'latest', others: 'stable' },
  branches: ['stable', 'lts', 'series'],
  usualOn: null,
};

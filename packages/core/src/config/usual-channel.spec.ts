import { configOf } from './config-of.fixture';
import { lineKind } from './line-kind';
import { usualChannel } from './usual-channel';

it.each([
  ['main', {}, null, 'stable'],
  ['lts/1.7', {}, 'lts', 'lts'],
  ['stable/2026.2', {}, 'series', 'stable'],
  ['feat/lts', {}, null, 'stable'],
  [null, {}, null, 'stable'],
  // Who lists such branches as stable has them as they always were.
  ['stable/2026.2', { stable: ['main', 'stable/*'] }, null, 'stable'],
  ['1.7.x', { lts: ['*.x'] }, 'lts', 'lts'],
])('%s with %j is of the kind %s and released on %s', (branch, branches, kind, channel) => {
  const config = configOf({ branches });
  expect(lineKind(branch, config)).toBe(kind);
  expect(usualChannel(branch, config)).toBe(channel);
});

import { parseVersion } from '../ecosystems/parse-version';
import type { Release } from '../history/read-tags';
import type { Line } from '../line';
import type { ChannelName } from '../names/channel-name';
import type { EcosystemName } from '../names/ecosystem-name';
import { distTag } from './dist-tag';

const LINE: Omit<Line, 'kind'> = {
  name: '2026.2',
  branch: 'x',
  projects: { a: '1.7' },
  phases: [{ phase: 'maintained', from: '2026-01-01' }],
};

interface Row {
  readonly kind?: Line['kind'];
  readonly ecosystem?: EcosystemName;
  /** Versions of all branches. */
  readonly known?: string;
}

it.each<[channel: ChannelName, version: string, row: Row, expected: string | null]>([
  ['stable', '1.0.0', {}, 'latest'],
  ['stable', '2.0.0', { known: '1.9.0 2.1.0-rc.1' }, 'latest'],
  ['stable', '1.7.4', { known: '1.9.0' }, 'stable-1.7'],
  ['rc', '2.0.0-rc.1', { known: '1.9.0' }, 'rc'],
  ['rc', '1.7.4-rc.1', { known: '1.9.0' }, 'rc-1.7'],
  ['nightly', '2.0.0-dev.4', { known: '1.9.0' }, 'nightly'],
  ['nightly', '1.7.4-dev.4', { known: '1.9.0' }, 'nightly-1.7'],
  ['lts', '1.7.4', { known: '1.9.0', kind: 'lts' }, 'lts-1.7'],
  // The newest of all, and still not what everybody gets.
  ['lts', '1.7.4', { known: '1.7.3', kind: 'lts' }, 'lts-1.7'],
  ['lts', '1.7.4', { known: '1.7.3' }, 'lts-1.7'],
  ['stable', '1.7.4', { known: '1.7.3', kind: 'lts' }, 'lts-1.7'],
  ['stable', '1.7.4', { known: '1.7.3', kind: 'series' }, 'series-2026.2'],
  ['rc', '1.7.4-rc.1', { known: '1.9.0', kind: 'series' }, 'rc-1.7'],
  ['stable', '1.0.0', { ecosystem: 'python' }, null],
  ['stable', '1.0.0', { ecosystem: 'tag' }, null],
])('%s %s of %j is offered as %s', (channel, text, row, expected) => {
  const { kind, ecosystem = 'npm', known = '' } = row;
  const everywhere = known
    .split(' ')
    .filter(Boolean)
    .map((version): Release => ({
      ...{ project: 'a', tag: version, source: 's', commit: 's', time: 0 },
      version: parseVersion(version, ecosystem)!,
    }));
  const line = kind === undefined ? null : { ...LINE, kind };
  const released = { channel, ecosystem, lineage: { everywhere }, line };
  expect(distTag(parseVersion(text, ecosystem)!, released)).toBe(expected);
});

import type { ChannelName } from '../names/channel-name';
import { formatVersion } from '../ecosystems/format-version';
import { nextVersion } from './next-version';
import { parseVersion } from '../ecosystems/parse-version';
import type { EcosystemName } from '../names/ecosystem-name';
import type { Version } from '../versions/version';
import type { VersionRequest } from './version-request';

interface Row {
  readonly ecosystem?: EcosystemName;
  readonly last?: string;
  readonly bump?: VersionRequest['bump'];
  readonly demanded?: string;
  readonly reachable?: string;
  /** Besides what is reachable. */
  readonly elsewhere?: string;
  /** Commits since the last stable version; since an rc it is a fifth of that. */
  readonly commits?: number;
  /** Commits since its last nightly; default 1. */
  readonly changed?: number;
}

function next(channel: ChannelName, row: Row): string {
  const ecosystem = row.ecosystem ?? 'python';
  const read = (text: string) => parseVersion(text, ecosystem) as Version;
  const list = (text = '') => text.split(' ').filter(Boolean).map(read);
  const reachable = list(`${row.last ?? ''} ${row.reachable ?? ''}`);
  const result = nextVersion({
    ecosystem,
    channel,
    last: row.last === undefined ? null : read(row.last),
    bump: row.bump ?? 'patch',
    initial: read('0.1.0'),
    demanded: row.demanded === undefined ? null : read(row.demanded),
    reachable,
    taken: [...reachable, ...list(row.elsewhere)],
    commitsSince: (version) =>
      version !== null && version.dev !== null
        ? (row.changed ?? 1)
        : (version === null ? 1 : 1 / 5) * (row.commits ?? 10),
  });
  return result.ok
    ? formatVersion(result.value, ecosystem)
    : result.failures.map(({ code }) => code).join();
}

describe('nextVersion', () => {
  const rows: readonly [does: string, channel: ChannelName, row: Row, expected: string][] = [
    ['bumps the last stable version', 'stable', { last: '1.8.0', bump: 'minor' }, '1.9.0'],
    ['does the same on lts', 'lts', { last: '1.7.3' }, '1.7.4'],
    ['calls a first release as told', 'stable', {}, '0.1.0'],
    ['starts rc counting at 1', 'rc', { last: '1.8.0', bump: 'minor' }, '1.9.0rc1'],
    ['counts commits on nightly', 'nightly', { last: '1.8.0', bump: 'minor' }, '1.9.0.dev10'],
    ['spells npm', 'rc', { ecosystem: 'npm', last: '1.8.0' }, '1.8.1-rc.1'],
    ['spells npm nightlies', 'nightly', { ecosystem: 'npm', last: '1.8.0' }, '1.8.1-dev.10'],
    ['gives three segments', 'rc', { last: '1.7', bump: 'minor' }, '1.8.0rc1'],
    ['goes on from a post release', 'stable', { last: '1.7.0.post1' }, '1.7.1'],
    ['goes on from four segments', 'stable', { last: '1.7.0.4' }, '1.7.1'],
    ['keeps an epoch', 'rc', { last: '1!1.7.0' }, '1!1.7.1rc1'],

    ['takes the next rc number', 'rc', { last: '1.0.1', reachable: '1.0.2rc1' }, '1.0.2rc2'],
    [
      'never changes the base for a prerelease',
      'rc',
      { last: '1.0.1', reachable: '1.0.2rc1 1.0.2rc2' },
      '1.0.2rc3',
    ],
    [
      'moves the base up for a larger change',
      'rc',
      { last: '1.0.1', bump: 'minor', reachable: '1.0.2rc1' },
      '1.1.0rc1',
    ],
    [
      'takes no number that a tag elsewhere has',
      'rc',
      { last: '1.0.1', reachable: '1.0.2rc1', elsewhere: '1.0.2rc3' },
      '1.0.2rc4',
    ],
    [
      'cuts the rc that nightlies led to',
      'rc',
      { last: '1.0.1', reachable: '1.0.2rc1 1.0.2rc2.dev3' },
      '1.0.2rc2',
    ],
    ['cuts rc above betas', 'rc', { last: '1.0.1', reachable: '1.0.2b3' }, '1.0.2rc1'],
    [
      'releases what the rc led to',
      'stable',
      { last: '1.0.1', reachable: '1.0.2rc1 1.0.2rc2' },
      '1.0.2',
    ],

    [
      'keeps the base after a revert, on nightly',
      'nightly',
      { last: '1.8.0', reachable: '1.9.0.dev5' },
      '1.9.0.dev10',
    ],
    [
      'keeps the base after a revert, on rc',
      'rc',
      { last: '1.8.0', reachable: '1.9.0.dev5' },
      '1.9.0rc1',
    ],
    [
      'keeps the base after a revert, on stable',
      'stable',
      { last: '1.8.0', reachable: '1.9.0rc1' },
      '1.9.0',
    ],
    [
      'takes the highest base without a stable version',
      'rc',
      { reachable: '1.0.0a1 0.9.0rc1' },
      '1.0.0rc1',
    ],
    ['takes 0.0.0 for no base', 'stable', { reachable: '0.0.0-nightly.1 0.0.0.dev3' }, '0.1.0'],
    ['reads pbr bases', 'stable', { reachable: '1.2.0.0a1' }, '1.2.0'],
    ['does not fall below a fourth segment', 'stable', { reachable: '1.2.0.3a1' }, '1.2.1'],

    [
      'continues above an rc',
      'nightly',
      { last: '1.8.0', bump: 'minor', reachable: '1.9.0.dev8 1.9.0rc1' },
      '1.9.0rc2.dev2',
    ],
    [
      'continues above an rc in npm',
      'nightly',
      { ecosystem: 'npm', last: '1.8.0', bump: 'minor', reachable: '1.9.0-dev.8 1.9.0-rc.1' },
      '1.9.0-rc.1.dev.2',
    ],
    [
      'goes on between two rc',
      'nightly',
      { last: '1.8.0', bump: 'minor', reachable: '1.9.0rc1 1.9.0rc2.dev1' },
      '1.9.0rc2.dev2',
    ],
    [
      'continues above a beta',
      'nightly',
      { last: '1.8.0', bump: 'minor', reachable: '1.9.0b2' },
      '1.9.0b3.dev2',
    ],
    [
      'leaves an rc of a lower base',
      'nightly',
      { last: '1.8.0', bump: 'minor', reachable: '1.8.1rc1' },
      '1.9.0.dev10',
    ],
    [
      'repeats the nightly of the same content',
      'nightly',
      { last: '1.8.0', bump: 'minor', reachable: '1.9.0.dev10', changed: 0 },
      '1.9.0.dev10',
    ],
    [
      'passes over the number of a nightly of other content, here',
      'nightly',
      { last: '1.8.0', bump: 'minor', reachable: '1.9.0.dev10' },
      '1.9.0.dev11',
    ],
    [
      'and on another branch',
      'nightly',
      { last: '1.8.0', bump: 'minor', elsewhere: '1.9.0.dev10 1.9.0.dev11' },
      '1.9.0.dev12',
    ],
    [
      'repeats it above an rc',
      'nightly',
      { last: '1.8.0', bump: 'minor', reachable: '1.9.0rc1 1.9.0rc2.dev2', changed: 0 },
      '1.9.0rc2.dev2',
    ],
    [
      'goes on above the nightly of a branch that was merged',
      'nightly',
      { last: '1.8.0', bump: 'minor', reachable: '1.9.0.dev11' },
      '1.9.0.dev12',
    ],

    ['takes a demand literally', 'stable', { last: '0.4.0', demanded: '1.0.0' }, '1.0.0'],
    ['leads to a demanded version', 'rc', { last: '0.4.0', demanded: '1.0.0' }, '1.0.0rc1'],
    ['leads to it on nightly', 'nightly', { last: '0.4.0', demanded: '1.0.0' }, '1.0.0.dev10'],
    ['takes a demanded rc', 'rc', { last: '0.4.0', demanded: '1.0.0rc7' }, '1.0.0rc7'],
    [
      'takes a demanded nightly',
      'nightly',
      { last: '0.4.0', demanded: '1.0.0.dev7' },
      '1.0.0.dev7',
    ],
    [
      'refuses a demanded rc on stable',
      'stable',
      { last: '0.4.0', demanded: '1.0.0rc7' },
      'version-demand-unfit',
    ],
    [
      'refuses a demanded beta on rc',
      'rc',
      { last: '0.4.0', demanded: '1.0.0b7' },
      'version-demand-unfit',
    ],
    [
      'refuses a demanded final build number',
      'stable',
      { last: '0.4.0', demanded: '1.0.0+5' },
      'version-demand-unfit',
    ],
    [
      'takes a demanded post release',
      'stable',
      { last: '1.0.0', demanded: '1.0.0.post1' },
      '1.0.0.post1',
    ],
    [
      'refuses one on npm',
      'stable',
      { ecosystem: 'npm', last: '1.0.0', demanded: '1.0.0.post1' },
      'version-demand-unfit',
    ],
    ['refuses one on rc', 'rc', { last: '1.0.0', demanded: '1.0.0.post1' }, 'version-demand-unfit'],
    [
      'refuses four segments on npm',
      'stable',
      { ecosystem: 'npm', last: '1.0.0', demanded: '1.0.0.1' },
      'version-demand-unfit',
    ],
    [
      'refuses a demand that is out',
      'stable',
      { last: '1.8.0', demanded: '1.8.0' },
      'version-not-increasing',
    ],
    [
      'refuses a demand below the last',
      'stable',
      { last: '1.8.0', demanded: '1.7.9' },
      'version-not-increasing',
    ],
    [
      'refuses a demand below the line',
      'stable',
      { last: '1.8.0', reachable: '1.9.0rc1', demanded: '1.8.1' },
      'version-not-increasing',
    ],
    [
      'refuses a demanded rc that exists elsewhere',
      'rc',
      { last: '1.8.0', elsewhere: '1.9.0rc1', demanded: '1.9.0rc1' },
      'version-taken',
    ],

    [
      'never takes a version twice',
      'stable',
      { last: '1.7.0', elsewhere: '1.7.1' },
      'version-taken',
    ],
    [
      'cuts no rc of a version that is out, but of the next that is free',
      'rc',
      { last: '1.7.0', elsewhere: '1.7.1 1.7.2' },
      '1.7.3rc1',
    ],
    [
      'skips a number of the same kind',
      'rc',
      { last: '1.7.0', bump: 'minor', elsewhere: '1.8.0' },
      '1.9.0rc1',
    ],
    [
      'builds no nightly of a version that is out, but of the next that is free',
      'nightly',
      { last: '1.7.0', elsewhere: '1.7.1' },
      '1.7.2.dev10',
    ],
    [
      'goes on from the number that a candidate has skipped to',
      'stable',
      { last: '1.7.0', reachable: '1.7.2rc1', elsewhere: '1.7.1' },
      '1.7.2',
    ],
    [
      'skips nothing that is demanded',
      'rc',
      { last: '1.7.0', elsewhere: '1.7.1', demanded: '1.7.1' },
      'version-taken',
    ],

    [
      'goes above what SemVer sorts below rc',
      'rc',
      { ecosystem: 'npm', last: '1.8.0', bump: 'minor', reachable: '1.9.0-next.3' },
      '1.9.0-rc.1',
    ],
    [
      'refuses an rc below a foreign prerelease',
      'rc',
      { ecosystem: 'npm', last: '1.8.0', bump: 'minor', reachable: '1.9.0-zeta.1' },
      'version-not-increasing',
    ],
    [
      'refuses a nightly below a foreign prerelease',
      'nightly',
      { ecosystem: 'npm', last: '1.8.0', bump: 'minor', reachable: '1.9.0-next.3' },
      'version-not-increasing',
    ],
    [
      'releases it all the same',
      'stable',
      { ecosystem: 'npm', last: '1.8.0', bump: 'minor', reachable: '1.9.0-zeta.1' },
      '1.9.0',
    ],
    [
      'goes on from a nightly that SemVer sorts above a beta',
      'nightly',
      { ecosystem: 'npm', last: '1.8.0', bump: 'minor', reachable: '1.9.0-beta.1 1.9.0-dev.7' },
      '1.9.0-dev.10',
    ],
  ];
  it.each(rows)('%s (%s)', (...[, channel, row, expected]) => {
    expect(next(channel, row)).toBe(expected);
  });

  it('names both versions, and the way out', () => {
    const version = (text: string) => parseVersion(text, 'npm') as Version;
    const result = nextVersion({
      ecosystem: 'npm',
      channel: 'stable',
      last: version('1.8.0'),
      bump: 'patch',
      initial: version('0.1.0'),
      demanded: version('1.7.0'),
      reachable: [version('1.8.0')],
      taken: [],
      commitsSince: () => 0,
    });
    expect(result).toEqual({
      ok: false,
      failures: [
        {
          code: 'version-not-increasing',
          message:
            'The next version would be 1.7.0, which does not sort above 1.8.0 on this branch',
          fix: 'Demand a version above 1.8.0 instead of 1.7.0',
        },
      ],
    });
  });
});

import fc from 'fast-check';
import type { ChannelName } from '../names/channel-name';
import { compareVersions } from '../ecosystems/compare-versions';
import { finalVersion } from '../versions/final-version';
import { formatVersion } from '../ecosystems/format-version';
import { isPrerelease } from '../versions/is-prerelease';
import { nextVersion } from './next-version';
import { parseVersion } from '../ecosystems/parse-version';
import type { EcosystemName } from '../names/ecosystem-name';
import type { Version } from '../versions/version';
import type { VersionRequest } from './version-request';

interface Step {
  readonly channel: ChannelName;
  /** Commits since the step before. */
  readonly commits: number;
  /** Demanded by all unreleased changes at that time: a revert lowers it. */
  readonly bump: VersionRequest['bump'];
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    channel: fc.constantFrom<ChannelName>('nightly', 'nightly', 'rc', 'rc', 'stable'),
    commits: fc.integer({ min: 0, max: 12 }),
    bump: fc.constantFrom<VersionRequest['bump']>('patch', 'patch', 'minor', 'major'),
  }),
  { maxLength: 25 },
);

/** One line of releases, each from the one before; the order of the list is the order in time. */
function simulate(line: readonly Step[], ecosystem: EcosystemName): readonly Version[] {
  const released: { readonly version: Version; readonly at: number }[] = [];
  let now = 0;
  for (const { channel, commits, bump } of line) {
    now += commits;
    const stable = released.filter(({ version }) => !isPrerelease(version)).at(-1) ?? null;
    const versions = released.map(({ version }) => version);
    const since = (version: Version | null) =>
      now -
      ((version === null ? stable : released.find((one) => one.version === version))?.at ?? 0);
    const next = nextVersion({
      ecosystem,
      channel,
      bump,
      last: stable?.version ?? null,
      initial: finalVersion([0, 1, 0]),
      demanded: null,
      reachable: versions,
      taken: versions,
      commitsSince: since,
    });
    if (!next.ok) throw new Error(next.failures[0]?.message);
    // As the planner does: a nightly that exists is not made again.
    if (!released.some(({ version }) => compareVersions(version, next.value, ecosystem) === 0))
      released.push({ version: next.value, at: now });
  }
  return released.map(({ version }) => version);
}

describe('a line of releases', () => {
  it.each<EcosystemName>(['npm', 'python'])(
    'always goes up, in both orders, when it is released in %s',
    (ecosystem) => {
      fc.assert(
        fc.property(steps, (line) => {
          const versions = simulate(line, ecosystem);
          for (const [index, version] of versions.entries()) {
            for (const earlier of versions.slice(0, index)) {
              expect(compareVersions(version, earlier, 'python')).toBeGreaterThan(0);
              expect(compareVersions(version, earlier, 'npm')).toBeGreaterThan(0);
            }
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  it('is the same line in both spellings', () => {
    fc.assert(
      fc.property(steps, (line) => {
        const [npm, python] = [simulate(line, 'npm'), simulate(line, 'python')];
        expect(npm.map((version) => formatVersion(version, 'python'))).toEqual(
          python.map((version) => formatVersion(version, 'python')),
        );
        for (const version of npm) {
          expect(parseVersion(formatVersion(version, 'npm'), 'npm')).toEqual(version);
          expect(parseVersion(formatVersion(version, 'python'), 'python')).toEqual(version);
        }
      }),
      { numRuns: 300 },
    );
  });
});

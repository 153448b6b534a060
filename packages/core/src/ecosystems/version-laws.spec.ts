import fc from 'fast-check';
import { compare, valid } from 'semver';
import { compareVersions } from './compare-versions';
import { formatVersion } from './format-version';
import { isSemver } from '../versions/is-semver';
import { parseVersion } from './parse-version';
import type { EcosystemName } from '../names/ecosystem-name';
import type { PrePhase, Version } from '../versions/version';

const small = fc.integer({ min: 0, max: 3 });
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 1 });
const parts: fc.Arbitrary<Omit<Version, 'other'>> = fc.record({
  epoch: fc.constantFrom(0, 0, 0, 1),
  release: fc.array(small, { minLength: 1, maxLength: 4 }),
  pre: sometimes(fc.record({ phase: fc.constantFrom<PrePhase>('a', 'b', 'rc'), number: small })),
  post: fc.constantFrom(null, null, 0, 2),
  dev: sometimes(small),
  local: fc.constantFrom(null, null, 'abc', '1.2', 'abc.1', '1e5'),
});
const foreign: fc.Arbitrary<Version> = fc.record({
  epoch: fc.constant(0),
  release: fc.array(small, { minLength: 3, maxLength: 3 }),
  pre: fc.constant(null),
  post: fc.constant(null),
  dev: fc.constant(null),
  local: fc.constant(null),
  other: fc.constantFrom(
    ['next', 3],
    ['SNAPSHOT'],
    ['zeta', 1],
    ['rc', 1, 2],
    ['beta', 'x', 1],
    ['next', 3, 'x'],
  ),
});
const anyVersion: fc.Arbitrary<Version> = fc.oneof(
  { weight: 5, arbitrary: parts.map((part) => ({ ...part, other: null })) },
  { weight: 1, arbitrary: foreign },
);
const spelled = anyVersion.filter(isSemver);

describe('laws of versions', () => {
  it.each<EcosystemName>(['npm', 'python', 'tag'])(
    'what is written is read back as the same version in %s',
    (ecosystem) => {
      fc.assert(
        fc.property(anyVersion, (version) => {
          const text = formatVersion(version, ecosystem);
          const back = parseVersion(text, ecosystem);
          expect(back).not.toBeNull();
          expect(compareVersions(back as Version, version, ecosystem)).toBe(0);
          expect(formatVersion(back as Version, ecosystem)).toBe(text);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('writes valid SemVer wherever SemVer can say it', () => {
    fc.assert(
      fc.property(spelled, (version) => valid(formatVersion(version, 'npm')) !== null),
      { numRuns: 500 },
    );
  });

  it('agrees with semver on all that SemVer can spell', () => {
    fc.assert(
      fc.property(spelled, spelled, (a, b) => {
        expect(Math.sign(compareVersions(a, b, 'npm'))).toBe(
          compare(formatVersion(a, 'npm'), formatVersion(b, 'npm')),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each<EcosystemName>(['npm', 'python'])('is a total order in %s', (ecosystem) => {
    const order = (a: Version, b: Version) => Math.sign(compareVersions(a, b, ecosystem));
    fc.assert(
      fc.property(anyVersion, anyVersion, anyVersion, (a, b, c) => {
        expect(order(a, a)).toBe(0);
        expect(order(a, b) + order(b, a)).toBe(0);
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
        if (order(a, b) === 0) expect(order(a, c)).toBe(order(b, c));
      }),
      { numRuns: 3000 },
    );
  });
});

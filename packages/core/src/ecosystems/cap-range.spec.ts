import fc from 'fast-check';
import type { EcosystemName } from '../names/ecosystem-name';
import { finalVersion } from '../versions/final-version';
import { capRange } from './cap-range';
import { ECOSYSTEMS } from './ecosystems';
import { parseVersion } from './parse-version';

const rangesOf = (ecosystem: EcosystemName) => ECOSYSTEMS[ecosystem].manifest!.ranges;
const cap = (range: string, ecosystem: EcosystemName, version: string) => {
  const capped = capRange(rangesOf(ecosystem), range, parseVersion(version, ecosystem)!);
  return capped.kind === 'capped' ? capped.range : capped.kind;
};

describe('a cap', () => {
  it.each<[range: string, ecosystem: EcosystemName, version: string, capped: string]>([
    ['^1.2.0', 'npm', '1.7.3', '>=1.7 <1.8'],
    ['*', 'npm', '1.7.3', '>=1.7 <1.8'],
    ['', 'npm', '1.7.3', '>=1.7 <1.8'],
    ['>=1.7.2', 'npm', '1.7.3', '>=1.7.2 <1.8'],
    ['^1.7.3', 'npm', '1.7.3', '>=1.7.3 <1.8'],
    ['^1 || ^2', 'npm', '1.7.3', '>=1.7 <1.8'],
    ['~1.7.1', 'npm', '1.7.3', 'kept'],
    ['1.7.3', 'npm', '1.7.3', 'kept'],
    ['>=1.7 <1.8', 'npm', '1.7.3', 'kept'],
    ['^0.7.1', 'npm', '0.7.3', 'kept'],
    ['^1.8.0', 'npm', '1.7.3', 'refuses'],
    ['workspace:^', 'npm', '1.7.3', 'workspace:>=1.7 <1.8'],
    ['workspace:*', 'npm', '1.7.3', 'workspace:>=1.7 <1.8'],
    ['workspace:~1.7.0', 'npm', '1.7.3', 'kept'],
    ['npm:@s/real@^1.2.0', 'npm', '1.7.3', 'npm:@s/real@>=1.7 <1.8'],
    ['file:../core', 'npm', '1.7.3', 'unbounded'],
    ['latest', 'npm', '1.7.3', 'unbounded'],
    ['', 'python', '1.7.3', '>=1.7,<1.8'],
    ['>=1.2', 'python', '1.7.3', '>=1.7,<1.8'],
    ['>= 1.7.2, != 1.7.3', 'python', '1.7.4', '>=1.7.2,<1.8,!= 1.7.3'],
    ['~=1.4', 'python', '1.7.3', '>=1.7,<1.8'],
    ['~=1.7.1', 'python', '1.7.3', 'kept'],
    ['==1.7.*', 'python', '1.7.3', 'kept'],
    ['===1.7.3', 'python', '1.7.3', 'kept'],
    ['^1.2', 'python', '1.7.3', '>=1.7,<1.8'],
    ['~1.7', 'python', '1.7.3', 'kept'],
    ['*', 'python', '1.7.3', '>=1.7,<1.8'],
    ['^1.2 || ^2.0', 'python', '1.7.3', '>=1.7,<1.8'],
    ['<1.7', 'python', '1.7.3', 'refuses'],
    ['french toast', 'python', '1.7.3', 'unbounded'],
  ])('of %j in %s at %s is %j', (range, ecosystem, version, capped) => {
    expect(cap(range, ecosystem, version)).toBe(capped);
  });

  const numbers = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3));
  const written = numbers.map((release) => release.join('.'));
  const npmRange = fc.oneof(
    fc
      .tuple(fc.constantFrom('^', '~', '>=', '<=', '<', ''), written)
      .map((parts) => parts.join('')),
    fc.tuple(written, written).map(([low, high]) => `>=${low} <${high}`),
    fc.tuple(written, written).map(([one, two]) => `^${one} || ~${two}`),
  );
  const pythonRange = fc.oneof(
    fc
      .tuple(fc.constantFrom('~=', '>=', '<=', '<', '==', '!=', '^', '~'), written)
      .map((parts) => parts.join('')),
    fc.tuple(written, written, written).map(([a, b, c]) => `>=${a},<${b},!=${c}`),
  );
  it.each<[EcosystemName, fc.Arbitrary<string>]>([
    ['npm', npmRange],
    ['python', pythonRange],
  ])('in %s lets in the line alone, and nothing that was refused', (ecosystem, anyRange) => {
    const ranges = rangesOf(ecosystem);
    fc.assert(
      fc.property(anyRange, numbers, numbers, (range, at, other) => {
        const [version, probe] = [finalVersion(at), finalVersion(other)];
        const capped = capRange(ranges, range, version);
        const now = capped.kind === 'capped' ? capped.range : range;
        if (capped.kind === 'refuses') expect(ranges.accepts(range, version)).toBe(false);
        else {
          expect(ranges.accepts(now, version)).toBe(true);
          expect(ranges.exceeded(now, finalVersion([at[0], at[1] + 1, 0]))).toBe(true);
          expect(ranges.accepts(now, probe) && !ranges.accepts(range, probe)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a version above a range', () => {
  it.each<[range: string, ecosystem: EcosystemName, above: string, not: string]>([
    ['>=1.7 <1.8', 'npm', '1.8.0 2.0.0', '1.7.9 1.6.0'],
    ['^1 || ^3', 'npm', '4.0.0', '2.0.0 0.1.0'],
    ['workspace:^', 'npm', '', '9.0.0'],
    ['latest', 'npm', '', '9.0.0'],
    ['>=1.7,<1.8', 'python', '1.8.0 1.8 2.0', '1.7.9 1.6'],
    ['!=1.8.0', 'python', '', '1.8.0'],
    ['==1.7.*', 'python', '1.8', '1.7.9 1.6'],
    ['==1.7.3', 'python', '1.7.4', '1.7.3 1.7.2'],
    ['>=2', 'python', '', '1.0 2.0'],
    ['^1 || ^3', 'python', '4.0', '2.0'],
    ['', 'python', '', '9.0'],
  ])('%j in %s: %s, not %s', (range, ecosystem, ...[above, not]) => {
    const exceeded = `${above} ${not}`
      .split(' ')
      .filter(
        (text) =>
          text !== '' && rangesOf(ecosystem).exceeded(range, parseVersion(text, ecosystem)!),
      );
    expect(exceeded.join(' ')).toBe(above);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparePep440 } from './compare-pep440';
import { isPrerelease } from './is-prerelease';
import { parsePep440 } from './parse-pep440';
import { pep440Spelling } from './pep440-spelling';

/** Computed with `packaging`, the reference implementation; equal versions share a rank. */
const vectors = readFileSync(join(__dirname, 'conformance/pep440.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string, string, string])
  .map(([input, normal, rank, prerelease]) => ({
    text: JSON.parse(input) as string,
    normal,
    rank: Number(rank),
    prerelease: prerelease === '1',
  }));
const versions = vectors.flatMap(({ text, rank, normal }) => {
  const version = parsePep440(text);
  return version === null || normal === 'INVALID' ? [] : [{ version, rank }];
});

describe('PEP 440, against the reference implementation', () => {
  it('has all its vectors', () => {
    expect(vectors).toHaveLength(994);
  });

  it('reads and writes the normal form, and refuses what is none', () => {
    const written = vectors.map(({ text }) => {
      const version = parsePep440(text);
      return version === null ? 'INVALID' : pep440Spelling.format(version);
    });
    expect(written).toEqual(vectors.map(({ normal }) => normal));
  });

  it('knows prereleases', () => {
    const flags = vectors.map(({ text }) => {
      const version = parsePep440(text);
      return version !== null && isPrerelease(version);
    });
    expect(flags).toEqual(vectors.map(({ prerelease }) => prerelease));
  });

  it('orders every pair, equal versions included', () => {
    const wrong = versions.flatMap((a) =>
      versions
        .filter(
          (b) => Math.sign(comparePep440(a.version, b.version)) !== Math.sign(a.rank - b.rank),
        )
        .map((b) => [a, b]),
    );
    expect(versions).toHaveLength(964);
    expect(wrong).toEqual([]);
  });

  it('refuses numbers that would not stay exact, and endless texts', () => {
    expect(parsePep440('1.9007199254740993')).toBeNull();
    expect(parsePep440(`1.${'0.'.repeat(200)}0`)).toBeNull();
    expect(parsePep440('1.0+1e5')?.local).toBe('1e5');
  });
});

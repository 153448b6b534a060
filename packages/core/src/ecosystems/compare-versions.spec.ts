import { compareVersions } from './compare-versions';
import { parseVersion } from './parse-version';
import type { EcosystemName } from '../names/ecosystem-name';
import type { Version } from '../versions/version';

const read = (text: string, ecosystem: EcosystemName) => parseVersion(text, ecosystem) as Version;

describe('compareVersions', () => {
  const lines: readonly [EcosystemName, string][] = [
    [
      'python',
      '1.8.0 1.9.0-next.3 1.9.0.dev5 1.9.0a1 1.9.0b1.dev2 1.9.0b1 1.9.0rc1 1.9.0rc2.dev3 1.9.0rc2 1.9.0 1.9.0+local 1.9.0.post1 1.10 1!0.1',
    ],
    [
      'npm',
      '1.8.0 1.9.0-1 1.9.0-alpha.1 1.9.0-beta.1 1.9.0-dev.5 1.9.0-next.3 1.9.0-rc.1 1.9.0-rc.1.dev.3 1.9.0-rc.2 1.9.0-zeta.1 1.9.0 1.9.0.post1 1.9.0.1 1.10.0 1!0.1',
    ],
  ];
  it.each(lines)('orders %s: %s', (ecosystem, text) => {
    const sorted = text.split(' ').map((part) => read(part, ecosystem));
    for (const [i, a] of sorted.entries()) {
      for (const [j, b] of sorted.entries())
        expect(Math.sign(compareVersions(a, b, ecosystem))).toBe(Math.sign(i - j));
    }
  });

  it('finds 1.7 and 1.7.0 equal', () => {
    expect(compareVersions(read('1.7', 'python'), read('1.7.0', 'python'), 'python')).toBe(0);
    expect(compareVersions(read('1.7', 'npm'), read('v1.7.0', 'npm'), 'npm')).toBe(0);
  });

  it('ignores build metadata in npm alone', () => {
    expect(compareVersions(read('1.7.0+a', 'npm'), read('1.7.0+b', 'npm'), 'npm')).toBe(0);
    expect(
      compareVersions(read('1.7.0+a', 'python'), read('1.7.0+b', 'python'), 'python'),
    ).toBeLessThan(0);
  });
});

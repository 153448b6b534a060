import { formatVersion } from './format-version';
import { parseVersion } from './parse-version';
import type { Version } from '../versions/version';

describe('formatVersion', () => {
  const rows: readonly [text: string, python: string, npm: string][] = [
    ['v1.7', '1.7', '1.7.0'],
    ['1.9.0.dev5', '1.9.0.dev5', '1.9.0-dev.5'],
    ['1.9.0rc1', '1.9.0rc1', '1.9.0-rc.1'],
    ['1.9.0a1', '1.9.0a1', '1.9.0-alpha.1'],
    ['1.9.0beta2', '1.9.0b2', '1.9.0-beta.2'],
    ['1.9.0rc2.dev3', '1.9.0rc2.dev3', '1.9.0-rc.1.dev.3'],
    ['1.9.0rc1.dev3', '1.9.0rc1.dev3', '1.9.0-rc.0.dev.3'],
    ['1.2.0.0a1', '1.2.0.0a1', '1.2.0-alpha.1'],
    ['1.0.0+Ubuntu_01', '1.0.0+ubuntu.1', '1.0.0+Ubuntu.01'],
    ['1.7.0-next.3', '1.7.0-next.3', '1.7.0-next.3'],
    // What SemVer cannot spell.
    ['1.2.3.4', '1.2.3.4', '1.2.3.4'],
    ['1.7.0-post1', '1.7.0.post1', '1.7.0.post1'],
    ['1!2.0', '1!2.0', '1!2.0'],
    ['1.0rc0.dev3', '1.0rc0.dev3', '1.0rc0.dev3'],
  ];
  it.each(rows)('%s is %s in Python and %s in npm', (text, python, npm) => {
    const version = parseVersion(text, 'python') as Version;
    expect(formatVersion(version, 'python')).toBe(python);
    expect(formatVersion(version, 'npm')).toBe(npm);
    expect(formatVersion(version, 'tag')).toBe(npm);
  });
});

import { applyZeroMajor } from './apply-zero-major';
import type { Bump } from './bump';
import { bumpVersion } from './bump-version';
import { pep440Spelling } from './pep440-spelling';
import type { Version } from './version';
import type { ZeroMajor } from './zero-major';

const read = (text: string) => pep440Spelling.parse(text) as Version;

describe('bumpVersion', () => {
  it.each<[from: string, bump: Bump, to: string]>([
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3rc1', 'none', '1.2.3'],
    ['1.7', 'minor', '1.8.0'],
    ['7', 'patch', '7.0.1'],
    ['1.2.3.4', 'patch', '1.2.4'],
    ['1.7.0.post1', 'patch', '1.7.1'],
    ['1.7.0+local', 'patch', '1.7.1'],
    ['1!1.7.0', 'major', '1!2.0.0'],
  ])('%s %s is %s', (from, bump, to) => {
    expect(pep440Spelling.format(bumpVersion(read(from), bump))).toBe(to);
  });
});

describe('applyZeroMajor', () => {
  it.each<[policy: ZeroMajor, ofMajor: Bump, ofMinor: Bump]>([
    ['strict', 'major', 'minor'],
    ['shift', 'minor', 'patch'],
    ['minor', 'minor', 'minor'],
    ['patch', 'major', 'patch'],
  ])('%s turns major into %s and minor into %s below 1.0.0 only', (policy, ofMajor, ofMinor) => {
    expect(applyZeroMajor('major', read('0.4.1'), policy)).toBe(ofMajor);
    expect(applyZeroMajor('minor', read('0.4.1'), policy)).toBe(ofMinor);
    expect(applyZeroMajor('patch', read('0.4.1'), policy)).toBe('patch');
    expect(applyZeroMajor('none', read('0.4.1'), policy)).toBe('none');
    expect(applyZeroMajor('major', read('1.0.0'), policy)).toBe('major');
    expect(applyZeroMajor('minor', read('1.0.0'), policy)).toBe('minor');
  });
});

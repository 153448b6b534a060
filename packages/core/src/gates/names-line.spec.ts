import fc from 'fast-check';
import { parseSemver } from '../versions/parse-semver';
import { namesLine } from './names-line';

it.each([
  ['1.x', '1.9.3', true],
  ['1.x', '2.0.0', false],
  ['v1.7', '1.7.4', true],
  ['v1.7', '1.8.0', false],
  ['release/1.7.x', '1.7.4', true],
  ['core-1.7-maintenance', '1.7.4', true],
  ['maint_1.7', '1.7.4', false],
  ['stable/2026.2', '1.7.4', false],
  ['main', '1.7.4', false],
  ['v10', '1.0.0', false],
  ['b1.7', '1.7.0', false],
])('%s is a branch for %s: %s', (branch, version, expected) => {
  expect(namesLine(branch, parseSemver(version)!)).toBe(expected);
});

it('knows every branch that is named after a version’s line', () => {
  const number = fc.nat(99);
  fc.assert(
    fc.property(number, number, number, (major, minor, patch) => {
      const version = parseSemver(`${major}.${minor}.${patch}`)!;
      expect(namesLine(`lts/${major}.${minor}.x`, version)).toBe(true);
      expect(namesLine(`lts/${major}.${minor + 1}.x`, version)).toBe(false);
    }),
  );
});

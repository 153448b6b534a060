import { gtr } from 'semver';
import { semverSpelling } from '../../../versions/semver-spelling';
import type { Version } from '../../../versions/version';
import { parseNpmSpecifier } from './npm-specifier';

/** `^1.2.0` by 2.0.0 and not by 1.1.0. What is no range has no upper bound. */
export function npmRangeExceeded(text: string, version: Version): boolean {
  const { range, open } = parseNpmSpecifier(text);
  return !open && gtr(semverSpelling.format(version), range);
}

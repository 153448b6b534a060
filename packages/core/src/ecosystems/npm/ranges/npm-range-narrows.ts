import { subset } from 'semver';
import { parseNpmSpecifier } from './npm-specifier';

/** What is no range accepts everything. */
export function npmRangeNarrows(from: string, to: string): boolean {
  const [old, now] = [parseNpmSpecifier(from), parseNpmSpecifier(to)];
  return !now.open && !subset(old.open ? '*' : old.range, now.range);
}

import { parseNpmSpecifier } from './npm-specifier';
import { semverSpelling } from '../../../versions/semver-spelling';
import type { Version } from '../../../versions/version';

/**
 * What a `workspace:` specifier became in the published package while the dependency stood at
 * `version` (pnpm's and Yarn's rule): `workspace:^` a caret range, `workspace:~` a tilde range,
 * `workspace:*` that very version. Other specifiers are published as they are.
 */
export function publishedNpmRange(text: string, version: Version): string {
  const { protocol, range } = parseNpmSpecifier(text);
  if (protocol !== 'workspace:') return text;
  if (range === '*' || range === '') return semverSpelling.format(version);
  return range === '^' || range === '~' ? `${range}${semverSpelling.format(version)}` : range;
}

import { semverIdentifiers } from './semver-identifiers';
import type { Version } from './version';

/** SemVer's text of a version that SemVer can say. */
export function formatSemver(version: Version): string {
  const [major = 0, minor = 0, patch = 0] = version.release;
  const identifiers = semverIdentifiers(version);
  const pre = identifiers.length === 0 ? '' : `-${identifiers.join('.')}`;
  // SemVer allows no underscore, which PEP 440 takes for a dot.
  const build = version.local === null ? '' : `+${version.local.replaceAll('_', '.')}`;
  return `${major}.${minor}.${patch}${pre}${build}`;
}

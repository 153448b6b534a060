import { formatPep440 } from './format-pep440';
import { isSemver } from './is-semver';
import { semverIdentifiers } from './semver-identifiers';
import type { Ecosystem, Version } from './version';

/**
 * The canonical spelling: PEP 440's normal form for `python`, SemVer for `npm` and `tag`. What an ecosystem cannot
 * spell is written as the other spells it, so that it stays one version and can be read back: `1.2.3.4`,
 * `1.7.0.post1` or `1!2.0.0` in npm, `1.7.0-next.3` in Python. Those come from history; no release is ever called so.
 */
export function formatVersion(version: Version, ecosystem: Ecosystem): string {
  const semver = ecosystem === 'python' ? version.other !== null : isSemver(version);
  return semver ? formatSemver(version) : formatPep440(version);
}

function formatSemver(version: Version): string {
  const [major = 0, minor = 0, patch = 0] = version.release;
  const identifiers = semverIdentifiers(version);
  const pre = identifiers.length === 0 ? '' : `-${identifiers.join('.')}`;
  // SemVer allows no underscore, which PEP 440 takes for a dot.
  const build = version.local === null ? '' : `+${version.local.replaceAll('_', '.')}`;
  return `${major}.${minor}.${patch}${pre}${build}`;
}

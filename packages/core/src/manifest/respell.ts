import { formatVersion } from '../versions/format-version';
import { parseVersion } from '../versions/parse-version';
import type { Ecosystem } from '../versions/version';

/**
 * A canonical version of either ecosystem, spelled for this one: a folder may be an npm package and a Python project at once.
 * Reading as SemVer first is right for both, since PEP 440's normal form of a prerelease is no SemVer.
 */
export function respell(version: string, ecosystem: Ecosystem): string {
  const parsed = parseVersion(version, 'npm');
  return parsed === null ? version : formatVersion(parsed, ecosystem);
}

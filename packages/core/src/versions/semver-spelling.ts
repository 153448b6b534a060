import { compareSemver } from './compare-semver';
import { formatPep440 } from './format-pep440';
import { formatSemver } from './format-semver';
import { isSemver } from './is-semver';
import { parseFirst } from './parse-first';
import { parsePep440 } from './parse-pep440';
import { parseSemver } from './parse-semver';
import type { Spelling } from './spelling';

export const semverSpelling: Spelling = {
  canSpell: isSemver,
  parse: (text) => parseFirst(text, parseSemver, parsePep440),
  format: (version) => (isSemver(version) ? formatSemver(version) : formatPep440(version)),
  compare: compareSemver,
};

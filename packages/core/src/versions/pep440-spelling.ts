import { comparePep440 } from './compare-pep440';
import { formatPep440 } from './format-pep440';
import { formatSemver } from './format-semver';
import { parseFirst } from './parse-first';
import { parsePep440 } from './parse-pep440';
import { parseSemver } from './parse-semver';
import type { Spelling } from './spelling';
import type { Version } from './version';

const canSpell = ({ other }: Version): boolean => other === null;

export const pep440Spelling: Spelling = {
  canSpell,
  parse: (text) => parseFirst(text, parsePep440, parseSemver),
  format: (version) => (canSpell(version) ? formatPep440(version) : formatSemver(version)),
  compare: comparePep440,
};

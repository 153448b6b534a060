import { comparePep440 } from '../../../versions/compare-pep440';
import { finalVersion } from '../../../versions/final-version';
import { pep440Spelling } from '../../../versions/pep440-spelling';
import type { Version } from '../../../versions/version';
import { parsePythonClause, type PythonClause } from './python-specifier';
import { pythonRangeAccepts } from './python-range-accepts';
import { raisedBound } from '../../../versions/raised-bound';

const POETRY = /(\^|~|)(\d+(?:\.\d+)*)(\.\*|)/;

/**
 * The least edit of a Python version specifier that lets `version` in: only clauses that refuse it
 * change.
 */
export function rewritePythonRange(range: string, version: Version): string {
  if (pythonRangeAccepts(range, version)) return range;
  const open: Version = { ...version, local: null };
  const sets = range.split('||');
  const rewritten = (sets.at(-1) ?? '')
    .split(',')
    .map((piece) => (pythonRangeAccepts(piece, open) ? piece : rewritePiece(piece, open)))
    .filter((piece) => piece !== null)
    .join(',');
  return sets.length === 1 ? rewritten : `${range.trimEnd()} || ${rewritten.trim()}`;
}

/** Null: the clause excluded exactly this version and has to go. */
function rewritePiece(piece: string, version: Version): string | null {
  const clause = parsePythonClause(piece);
  if (clause !== null) {
    const rewritten = rewriteClause(clause, version);
    return rewritten === null ? null : piece.replace(/\S.*\S|\S/, () => rewritten);
  }
  return piece.replace(POETRY, (_text, ...groups) => rewritePoetry(groups, version));
}

/** A version without an operator or a star is a pin. */
function rewritePoetry(
  [operator = '', number = '', star = '']: readonly string[],
  version: Version,
): string {
  return operator === '' && star === ''
    ? pep440Spelling.format(version)
    : `${operator}${shortened(number.split('.').length, version)}${star}`;
}

function rewriteClause(clause: PythonClause, version: Version): string | null {
  const exact = pep440Spelling.format(version);
  const segments = clause.version.release.length;
  const head = `${clause.operator}${clause.blank}`;
  switch (clause.operator) {
    case '!=':
      return null;
    case '~=':
      return `${head}${shortened(segments, version)}`;
    case '>':
    case '>=':
      return `>=${clause.blank}${exact}`;
    case '<': {
      const release = raisedBound(clause.version.release, version.release);
      return `${head}${pep440Spelling.format(finalVersion(release, version.epoch))}`;
    }
    case '<=':
    case '===':
      return `${head}${exact}`;
    case '==':
      return clause.prefix
        ? `${head}${pep440Spelling.format(finalVersion(padded(segments, version), version.epoch))}.*`
        : `${head}${exact}`;
  }
}

/**
 * The version with as many numbers as the clause had: rounded down, so that it stays a lower bound
 * of `version`.
 */
function shortened(segments: number, version: Version): string {
  const short = { ...version, release: padded(segments, version) };
  return pep440Spelling.format(comparePep440(short, version) > 0 ? version : short);
}

function padded(segments: number, version: Version): readonly number[] {
  return Array.from({ length: segments }, (_, index) => version.release[index] ?? 0);
}

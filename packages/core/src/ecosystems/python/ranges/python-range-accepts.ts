import type { Version } from '../../../versions/version';
import { poetryClauses } from './poetry-clauses';
import { clauseAccepts, parsePythonClause, type PythonClause } from './python-specifier';

/**
 * A version specifier of PEP 440 or Poetry (`^`, `~`, `*`, `||`), prereleases allowed. What is not
 * understood refuses nothing: an edit that rests on a guess would be worse than none.
 */
export function pythonRangeAccepts(range: string, version: Version): boolean {
  return range
    .split('||')
    .some((set) => set.split(',').every((piece) => pieceAccepts(piece.trim(), version)));
}

function pieceAccepts(piece: string, version: Version): boolean {
  return clausesOf(piece).every((clause) => clauseAccepts(clause, version));
}

function clausesOf(piece: string): readonly PythonClause[] {
  const clause = parsePythonClause(piece);
  return clause === null ? (poetryClauses(piece) ?? []) : [clause];
}

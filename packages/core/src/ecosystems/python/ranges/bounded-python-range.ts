import type { Bounds } from '../../ecosystem';
import { poetryClauses } from './poetry-clauses';
import { parsePythonClause } from './python-specifier';

/**
 * `>=1.7,<1.8`, and the single versions that were left out before; null: something that is not
 * understood.
 */
export function boundedPythonRange(range: string, { from, below }: Bounds): string | null {
  const pieces = range.split(/\|\||,/).map((piece) => piece.trim());
  if (!pieces.every(isUnderstood)) return null;
  const left = pieces.filter((piece) => parsePythonClause(piece)?.operator === '!=');
  return [`>=${from.join('.')}`, `<${below.join('.')}`, ...left].join(',');
}

function isUnderstood(piece: string): boolean {
  return ['', '*'].includes(piece) || (parsePythonClause(piece) ?? poetryClauses(piece)) !== null;
}

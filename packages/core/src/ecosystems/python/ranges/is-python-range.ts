import { parsePythonClause } from './python-specifier';

/** Clauses of PEP 440 with commas between them. */
export function isPythonRange(text: string): boolean {
  return text.split(',').every((piece) => parsePythonClause(piece.trim()) !== null);
}

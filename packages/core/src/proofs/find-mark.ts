import type { DeprecationMark } from '../evidence/api-deprecations';

/** What follows upon a name in the name of one of its parts. */
const JOINTS: ReadonlySet<string> = new Set(['.', '#', '(', '/']);

/** The mark of a public name, or of the class or module that it is part of. */
export function findMark(
  symbol: string,
  marks: readonly DeprecationMark[],
): DeprecationMark | null {
  const above = marks
    .filter((mark) => symbol === mark.symbol || isPartOf(symbol, mark.symbol))
    .sort((a, b) => b.symbol.length - a.symbol.length);
  return above[0] ?? null;
}

function isPartOf(symbol: string, whole: string): boolean {
  return symbol.startsWith(whole) && JOINTS.has(symbol[whole.length] ?? '');
}

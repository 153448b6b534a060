import type { Claim } from './claims';
import { countBy } from './count-by';

/** What most projects use, of what any of them can use; null: each tag is one project's alone. */
export function mainPattern(current: readonly Claim[]): string | null {
  const shareable = current.map(({ pattern }) => pattern).filter(isShareable);
  const sorted = [...countBy(shareable)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? null;
}

const isShareable = (pattern: string): boolean => /\{(?:project|name)\}/.test(pattern);

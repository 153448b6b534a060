import type { FamilyState } from './registry-state';

/**
 * When a new edge is dated: now, but never before the edge it follows, because clocks of machines
 * differ.
 */
export function momentOf(now: string, { lineage }: FamilyState): string {
  const last = lineage.at(-1)?.at ?? now;
  return last > now ? last : now;
}

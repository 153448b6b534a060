import type { Found } from '../known/found';

/** What several settings of one tool say, one after another; null: there are none. */
export function mergeFound(found: readonly Found[]): Found | null {
  if (found.length === 0) return null;
  return {
    hints: found.flatMap(({ hints }) => hints),
    left: [...new Set(found.flatMap(({ left }) => left))],
    versions: new Map(found.flatMap(({ versions }) => [...(versions ?? [])])),
  };
}

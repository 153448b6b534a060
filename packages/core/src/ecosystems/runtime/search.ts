import type { FoundFile, Look } from './look';

/** What was found, by pattern. */
export type Found = ReadonlyMap<string, readonly FoundFile[]>;

/**
 * Runs work again and again until it looks for nothing new: it yields the patterns that it has not
 * seen, and is handed what is there. So work that needs files stays pure, and says itself which.
 */
export function* search<T>(work: (look: Look) => T): Generator<readonly string[], T, Found> {
  const known = new Map<string, readonly FoundFile[]>();
  for (;;) {
    const wanted = new Set<string>();
    const result = work((pattern) => {
      const files = known.get(pattern);
      if (files === undefined) wanted.add(pattern);
      return files ?? [];
    });
    if (wanted.size === 0) return result;
    const found = yield [...wanted];
    for (const pattern of wanted) known.set(pattern, found.get(pattern) ?? []);
  }
}

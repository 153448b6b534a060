/** A map of what was put into it last: beyond `most`, the oldest is let go. */
export function recent<T>(most: number): Pick<Map<string, T>, 'get' | 'has' | 'set'> {
  const kept = new Map<string, T>();
  return {
    get: (key) => kept.get(key),
    has: (key) => kept.has(key),
    set(key, value) {
      kept.set(key, value);
      if (kept.size > most) kept.delete(kept.keys().next().value!);
      return kept;
    },
  };
}

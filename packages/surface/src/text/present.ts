type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined | null | false> };

/**
 * The parts that there are, in the same order: those that are `undefined`, `null` or `false` are
 * left out. Declarations hold what is known and nothing else.
 */
export function present<T extends object>(parts: T): Present<T> {
  const there: Partial<T> = {};
  for (const key in parts) {
    const part = parts[key];
    if (part !== undefined && part !== null && part !== false) there[key] = part;
  }
  return there as Present<T>;
}

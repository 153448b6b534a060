/**
 * All that can be reached from a name, step by step, in no order; the name itself only if a circle
 * leads back to it.
 */
export function reachedFrom(
  from: string,
  next: (name: string) => readonly string[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const left = [...next(from)];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    left.push(...next(name));
  }
  return seen;
}

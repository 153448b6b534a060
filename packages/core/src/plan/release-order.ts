/**
 * Dependencies before dependents, by name where nothing else decides; a cycle is entered at its
 * first name.
 */
export function releaseOrder(
  names: readonly string[],
  dependenciesOf: (name: string) => readonly string[],
): readonly string[] {
  const wanted = new Set(names);
  const placed = new Set<string>();
  const place = (name: string, path: ReadonlySet<string>): void => {
    if (placed.has(name) || path.has(name)) return;
    const deeper = new Set(path).add(name);
    for (const dependency of [...dependenciesOf(name)].sort())
      if (wanted.has(dependency)) place(dependency, deeper);
    placed.add(name);
  };
  for (const name of [...names].sort()) place(name, new Set());
  return [...placed];
}

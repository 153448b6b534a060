/** What a file, or a module, has to do with others, as a look at its text shows: rather too much. */
export interface Link {
  /** Others that anything in it may lead to. */
  readonly to: ReadonlySet<string>;
  /** Those of them that it does more with than to pass their names on. */
  readonly uses: ReadonlySet<string>;
  /** Whether it may give names of others a name of its own. */
  readonly passesOn: boolean;
}

/** A part of a package: what has to be read of it, and what it is read for. */
export interface Scope {
  readonly needed: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
}

export type Links = ReadonlyMap<string, Link>;

/** Where a reading starts: what it is about, and what has to be there besides. */
export interface Starts {
  readonly about: ReadonlySet<string>;
  readonly besides: ReadonlySet<string>;
  /** Whether what is asked of them is in their own declarations, whoever uses them. */
  readonly byName: boolean;
}

/**
 * What has to be read so that everything about some files comes out as if all were read: whatever
 * leads to them, what they lead to, and what else gives a name to the latter. What only passes on
 * names of a file that is not among them passes the same ones on at both sides of a comparison.
 */
export function neededFiles(links: Links, { about, besides, byName }: Starts): ReadonlySet<string> {
  const back = reversed(links);
  const touched = reach(about, byName ? naming : (id) => back.get(id) ?? []);
  const used = reach(
    [...besides, ...[...touched].flatMap((id) => [...(about.has(id) ? to(id) : uses(id))])],
    to,
  );
  return new Set([...touched, ...reach(used, naming)]);

  function naming(id: string): Iterable<string> {
    return (back.get(id) ?? []).filter((from) => links.get(from)!.passesOn);
  }
  function to(id: string): Iterable<string> {
    return links.get(id)?.to ?? [];
  }
  function uses(id: string): Iterable<string> {
    return links.get(id)?.uses ?? [];
  }
}

function reversed(links: Links): ReadonlyMap<string, readonly string[]> {
  const back = new Map<string, string[]>();
  for (const [from, { to }] of links)
    for (const id of to) back.set(id, [...(back.get(id) ?? []), from]);
  return back;
}

function reach(
  starts: Iterable<string>,
  next: (id: string) => Iterable<string>,
): ReadonlySet<string> {
  const reached = new Set(starts);
  // A set goes on to what is added to it while it is gone through.
  for (const id of reached) for (const other of next(id)) reached.add(other);
  return reached;
}

import type { Declaration, PublicSymbol } from '../../surface/surface';
import type { SurfaceIndex } from './surface-index';

export interface OwnedMember {
  readonly member: Declaration;
  /** The class or interface that declares it. */
  readonly owner: PublicSymbol;
}

/** The members of a class or interface with those of the bases that the package has, nearest first. Circles of bases end. */
export function inheritedMembers(
  symbol: PublicSymbol,
  index: SurfaceIndex,
): ReadonlyMap<string, OwnedMember> {
  const members = new Map<string, OwnedMember>();
  for (const owner of [symbol, ...basesOf(symbol, index).known]) {
    for (const member of owner.declaration.members ?? []) {
      if (!members.has(member.name)) members.set(member.name, { member, owner });
    }
  }
  return members;
}

export interface Bases {
  /** Bases of the package, nearest first, with theirs. */
  readonly known: readonly PublicSymbol[];
  /** Names of bases that these sources do not have. */
  readonly outside: readonly string[];
}

/** All bases of a class or interface, through the package's own classes. */
export function basesOf(symbol: PublicSymbol, index: SurfaceIndex): Bases {
  const known: PublicSymbol[] = [];
  const outside = new Set<string>();
  const seen = new Set<PublicSymbol>([symbol]);
  const queue = [symbol];
  for (let at = queue.shift(); at; at = queue.shift()) {
    for (const base of at.declaration.bases ?? []) {
      const written = base.kind === 'name' ? base.name : base.kind === 'opaque' ? base.text : '';
      const name = Object.hasOwn(at.refs, written) ? at.refs[written]! : written;
      const definitions = index
        .definitions(name)
        .filter(
          (each) => each.declaration.kind === 'class' || each.declaration.kind === 'interface',
        );
      if (definitions.length === 0) outside.add(name);
      for (const definition of definitions.slice(0, 1)) {
        if (seen.has(definition)) continue;
        seen.add(definition);
        known.push(definition);
        queue.push(definition);
      }
    }
  }
  return { known, outside: [...outside] };
}

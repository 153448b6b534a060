import type { Declaration, PublicSymbol, TypeTerm } from '../../surface/surface';
import { applyUtility } from './apply-utility';
import { baseName } from './base-name';
import { declaredMembers } from './declared-members';
import { literalKeys } from './literal-keys';
import { meaningOf } from './meaning-of';
import type { SurfaceIndex } from './surface-index';

export interface Bases {
  /**
   * Bases of the package, nearest first, with theirs. What a type function makes of one (`Omit`) has
   * no origin.
   */
  readonly known: readonly PublicSymbol[];
  /** Names of bases that these sources do not have. */
  readonly outside: readonly string[];
}

/** All bases of a class or interface, through the package's own types. Circles of bases end. */
export function basesOf(symbol: PublicSymbol, index: SurfaceIndex): Bases {
  const known: PublicSymbol[] = [];
  const outside = new Set<string>();
  const seen = new Set<PublicSymbol>([symbol]);
  const queue = [symbol];
  for (let at = queue.shift(); at; at = queue.shift()) {
    for (const base of basesIn(at.declaration)) {
      const name = meaningOf(baseName(base), at);
      const definition = index.definitions(name).find(canBeBase);
      const made = definition ? null : madeOf(base, at, index);
      if (made) known.push(made);
      else if (!definition) outside.add(name);
      else if (!seen.has(definition)) {
        seen.add(definition);
        known.push(definition);
        queue.push(definition);
      }
    }
  }
  return { known, outside: [...outside] };
}

function canBeBase({ declaration: { kind } }: PublicSymbol): boolean {
  return kind === 'class' || kind === 'interface' || kind === 'type-alias';
}

/** An alias has the types that it joins for bases. */
function basesIn({ kind, bases = [], type }: Declaration): readonly TypeTerm[] {
  if (kind !== 'type-alias' || !type) return bases;
  const parts = type.kind === 'intersection' ? type.of : [type];
  return parts.filter((part) => part.kind === 'name');
}

/** What a type function makes of a type of the package: `Omit<Base, 'a'>`. */
function madeOf(base: TypeTerm, at: PublicSymbol, index: SurfaceIndex): PublicSymbol | null {
  const [from, keys] = base.kind === 'name' ? (base.args ?? []) : [];
  const definition = from && index.definitions(meaningOf(baseName(from), at)).find(canBeBase);
  if (!definition || definition === at) return null;
  const { known, outside } = basesOf(definition, index);
  // The nearest is put last, and stays.
  const all = [...known].reverse().concat(definition);
  const byName = new Map(
    all.flatMap((each) => declaredMembers(each.declaration)).map((each) => [each.name, each]),
  );
  const members = applyUtility(baseName(base), [...byName.values()], literalKeys(keys));
  if (!members || outside.length > 0) return null;
  const { name, line } = definition.declaration;
  return { ...definition, origin: '', declaration: { name, kind: 'interface', line, members } };
}

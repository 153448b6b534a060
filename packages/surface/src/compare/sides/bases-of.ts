import type { PublicSymbol } from '../../surface/surface';
import { baseName } from './base-name';
import { meaningOf } from './meaning-of';
import type { SurfaceIndex } from './surface-index';

export interface Bases {
  /** Bases of the package, nearest first, with theirs. */
  readonly known: readonly PublicSymbol[];
  /** Names of bases that these sources do not have. */
  readonly outside: readonly string[];
}

/** All bases of a class or interface, through the package's own classes. Circles of bases end. */
export function basesOf(symbol: PublicSymbol, index: SurfaceIndex): Bases {
  const known: PublicSymbol[] = [];
  const outside = new Set<string>();
  const seen = new Set<PublicSymbol>([symbol]);
  const queue = [symbol];
  for (let at = queue.shift(); at; at = queue.shift()) {
    for (const base of at.declaration.bases ?? []) {
      const name = meaningOf(baseName(base), at);
      const definition = index.definitions(name).find(canBeBase);
      if (!definition) outside.add(name);
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
  return kind === 'class' || kind === 'interface';
}

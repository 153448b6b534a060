import type { PublicSymbol } from '../../surface/surface';
import type { Side } from './comparison';

/** What a name in a type means: the origin of a definition, an imported name, or itself. */
export function meaningOf(name: string, side: Side): string {
  return Object.hasOwn(side.symbol.refs, name) ? side.symbol.refs[name]! : name;
}

/** The definition that a name in a type means, when the package has it. */
export function definitionsOf(name: string, side: Side): readonly PublicSymbol[] {
  return side.index.definitions(meaningOf(name, side));
}

import type { PublicSymbol } from '../../surface/surface';
import type { Side } from './comparison';
import { meaningOf } from './meaning-of';

/** The definitions that a name in a type means, when the package has them. */
export function definitionsOf(name: string, { index, symbol }: Side): readonly PublicSymbol[] {
  return index.definitions(meaningOf(name, symbol));
}

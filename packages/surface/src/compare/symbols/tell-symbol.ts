import type { PublicSymbol } from '../../surface/surface';
import type { Change } from '../changes/change';
import type { Ruling } from '../changes/found';
import { renderDeclaration } from '../render/render-declaration';
import { makeChange } from './make-change';

/** TypeScript's interfaces and aliases are gone when a program runs; an alias of Python is a value. */
function isOnlyType({ declaration: { kind }, typeOnly, name }: PublicSymbol): boolean {
  const isErased = kind === 'interface' || (kind === 'type-alias' && name.includes('#'));
  return Boolean(typeOnly) || isErased;
}

/**
 * What is said of a whole symbol, where the new one is; `null` on the side that does not have it.
 */
export function tellSymbol(
  ruling: Ruling,
  before: PublicSymbol | null,
  after: PublicSymbol | null,
): Change {
  return makeChange((after ?? before)!, {
    ...ruling,
    ...([before, after].every((each) => !each || isOnlyType(each)) && { seen: 'types' }),
    before: before && renderDeclaration(before.declaration),
    after: after && renderDeclaration(after.declaration),
  });
}

import type { PublicSymbol } from '../../surface/surface';
import type { Change } from '../changes/change';
import type { Ruling } from '../changes/found';
import { renderDeclaration } from '../render/render-declaration';
import { makeChange } from './make-change';

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
    before: before && renderDeclaration(before.declaration),
    after: after && renderDeclaration(after.declaration),
  });
}

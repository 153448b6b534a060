import type { Declaration } from '../../surface/surface';
import type { Found, Ruling } from '../changes/found';
import { renderDeclaration } from '../render/render-declaration';

/** What is said of a member that is gone or new; `null` on the side that does not have it. */
export function tellMember(
  ruling: Ruling,
  before: Declaration | null,
  after: Declaration | null,
): Found {
  return {
    ...ruling,
    member: (before ?? after)!.name,
    before: before && renderDeclaration(before),
    after: after && renderDeclaration(after),
    ...(after && { line: after.line }),
  };
}

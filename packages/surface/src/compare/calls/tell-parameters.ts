import type { Parameter } from '../../surface/surface';
import type { Found, Ruling } from '../changes/found';
import { renderParameter } from '../render/render-parameter';

/**
 * What is said of a parameter, with what was and what is; `null` on the side that does not have it.
 */
export function tellParameters(
  ruling: Ruling,
  before: Parameter | null,
  after: Parameter | null,
): Found {
  return {
    ...ruling,
    subject: (before ?? after)!.name,
    before: before && renderParameter(before),
    after: after && renderParameter(after),
  };
}

import type { Declaration } from '../../surface/surface';
import type { Found } from '../changes/found';

/** Puts what was found in a member beneath it; where no line is said, the member's own is meant. */
export function putUnder({ name, line }: Pick<Declaration, 'name' | 'line'>, found: Found): Found {
  return {
    line,
    ...found,
    member: found.member === undefined ? name : `${name}.${found.member}`,
  };
}

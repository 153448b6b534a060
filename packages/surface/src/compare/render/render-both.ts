import type { Declaration } from '../../surface/surface';
import { renderDeclaration } from './render-declaration';

/** What was and what is, as readable text. */
export function renderBoth(
  before: Declaration,
  after: Declaration,
): { readonly before: string; readonly after: string } {
  return { before: renderDeclaration(before), after: renderDeclaration(after) };
}

import type { Parameter } from '../../surface/surface';
import { renderSignature } from './render-signature';

/** One parameter as readable text, with the star that its kind has. */
export function renderParameter(parameter: Parameter): string {
  const text = renderSignature({ parameters: [parameter] }).slice(1, -1);
  return parameter.kind === 'positional-only' ? `${text}, /` : text;
}

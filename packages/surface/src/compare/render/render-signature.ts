import type { Signature } from '../../surface/surface';
import { cutText } from './cut-text';
import { signatureText } from './type-text';

/** A signature as readable text: `(a: int, *, b=1) -> str`. */
export function renderSignature(signature: Signature): string {
  return cutText(signatureText(signature));
}

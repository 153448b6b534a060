import { canonicalJson } from './canonical-json';
import { sha256 } from './sha256';

/** Hash of a value by its canonical JSON: the order of keys and the layout of a file never change it. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

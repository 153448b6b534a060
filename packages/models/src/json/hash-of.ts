import { openMedJson } from './openmed-json';
import { sha256 } from './sha256';

/**
 * Hash of a value by its text as OpenMed hashes it: the order of keys and the layout of a file
 * never change it.
 */
export function hashOf(value: unknown): string {
  return sha256(openMedJson(value));
}

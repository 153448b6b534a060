import type { EcosystemName } from '../names/ecosystem-name';
import { ECOSYSTEMS } from './ecosystems';

/** A package's name as its ecosystem compares it: equal for all spellings of one name. */
export function normalizeName(name: string, ecosystem: EcosystemName): string {
  return ECOSYSTEMS[ecosystem].normalizeName(name);
}

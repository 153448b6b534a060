import type { EcosystemName } from '../names/ecosystem-name';
import type { Version } from '../versions/version';
import { ECOSYSTEMS } from './ecosystems';

/**
 * A text as the ecosystem reads it, or else as the others do; null: not a version. See `Spelling`.
 */
export function parseVersion(text: string, ecosystem: EcosystemName): Version | null {
  return ECOSYSTEMS[ecosystem].spelling.parse(text);
}

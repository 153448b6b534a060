import type { EcosystemName } from '../names/ecosystem-name';
import type { Version } from '../versions/version';
import { ECOSYSTEMS } from './ecosystems';

/** Negative when `a` is older, in the order of the ecosystem's own tools. */
export function compareVersions(a: Version, b: Version, ecosystem: EcosystemName): number {
  return ECOSYSTEMS[ecosystem].spelling.compare(a, b);
}

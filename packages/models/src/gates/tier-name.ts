import { normalName } from './normal-name';
import type { Thresholds } from './thresholds';

/** The tier behind a name as people write it: `Small` is `tiny`. An unknown name stays as it is. */
export function tierName(tier: string, { tierAliases }: Thresholds): string {
  const name = normalName(tier);
  return Object.hasOwn(tierAliases, name) ? (tierAliases[name] as string) : name;
}

import type { GateTarget } from './targets-schema';

/** The target that an entry of `gates.targets` names. */
export function targetName(entry: GateTarget): string {
  return typeof entry === 'string' ? entry : entry.target;
}

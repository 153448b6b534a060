import type { Check, GateInput } from '../gate';
import { recallFloor } from '../recall-floor';

/**
 * G2: names, places and dates. Its floor is lower than G1a's by default; a repository that loosens
 * G1a keeps this one.
 */
export function recallCore(input: GateInput): Check {
  return recallFloor('G2', 'recallCore', input);
}

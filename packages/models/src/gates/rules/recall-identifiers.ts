import type { Check, GateInput } from '../gate';
import { recallFloor } from '../recall-floor';

/** G1a: what identifies a person is found nearly always. */
export function recallIdentifiers(input: GateInput): Check {
  return recallFloor('G1a', 'recallIdentifiers', input);
}

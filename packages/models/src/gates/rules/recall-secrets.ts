import type { Check, GateInput } from '../gate';
import { recallFloor } from '../recall-floor';

/** G1b: keys and account numbers are found nearly always. */
export function recallSecrets(input: GateInput): Check {
  return recallFloor('G1b', 'recallSecrets', input);
}

import type { Proof } from '../proofs/proof';
import { proveProject } from '../proofs/prove-project';
import type { ProvenState, Undecided } from '../proofs/proven';
import { compareBumps, maxBump, type Bump } from '../versions/bump';
import { broughtQuestions } from './brought-questions';
import type { RuleInput } from './rule';

type Brought = (proof: Proof, isTouched: boolean) => boolean;

/**
 * Whether a proof is of what is judged: everything at a release; before a merge what the merge
 * proves as well. Where that is not known, a file that the branch touched tells.
 */
export function broughtProofs(state: ProvenState, { evidence, ...judged }: RuleInput): Brought {
  const questions = broughtQuestions(state, judged);
  if (questions === null) return () => true;
  const merged = proveProject(state, questions, evidence);
  if (!merged.ok) return (_proof, isTouched) => isTouched;
  const { proofs, undecided } = merged.value;
  const bumps = new Map<string, Bump>();
  for (const { symbol, bump } of proofs)
    bumps.set(symbol, maxBump([bumps.get(symbol) ?? 'none', bump]));
  return (proof, isTouched) =>
    undecided.some((unknown) => isPartOf(proof, unknown))
      ? isTouched
      : compareBumps(bumps.get(proof.symbol) ?? 'none', proof.bump) >= 0;
}

/** Where no line is known, nothing is of the whole file. */
function isPartOf({ symbol, file }: Proof, unknown: Undecided): boolean {
  return unknown.symbol === symbol || (unknown.line === null && unknown.file === file);
}

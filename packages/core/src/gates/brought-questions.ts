import { type ProofQuestions, questionsBetween } from '../proofs/proof-questions';
import type { ProvenState } from '../proofs/proven';
import type { Judged } from './rule';

/** What the merge alone changes: what is unreleased on the target branch is not this branch's. */
export function broughtQuestions(state: ProvenState, { facts }: Judged): ProofQuestions | null {
  const { merge, source } = facts;
  if (merge === null || merge.commits === null || state.proven.proofs.length === 0) return null;
  return questionsBetween(state, merge.onto, source);
}

import type { Proof } from '../proofs/proof';
import { tellProof } from '../proofs/tell-proof';

/** A proof as a finding tells it: what happened to what, and where. */
export function describeProof(proof: Proof): string {
  return `${tellProof(proof)} (${proof.file}:${proof.line})`;
}

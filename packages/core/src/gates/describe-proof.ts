import type { Proof } from '../proofs/proof';
import { PROOFS } from '../proofs/proof-words';

/** A proof as a finding tells it: what happened to what, and where. */
export function describeProof({ proof, symbol, file, line }: Proof): string {
  return `${PROOFS[proof]} ${symbol} (${file}:${line})`;
}

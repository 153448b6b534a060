import type { Proof } from './proof';
import { PROOFS } from './proof-words';

/** A proof in words: what happened to what, and what it is called now. */
export function tellProof({
  proof,
  symbol,
  renamedTo,
}: Pick<Proof, 'proof' | 'symbol' | 'renamedTo'>): string {
  const told = `${PROOFS[proof]} ${symbol}`;
  if (renamedTo === undefined) return told;
  const moved = lastPart(symbol) === lastPart(renamedTo);
  return `${told}, ${moved ? 'moved' : 'renamed'} to ${renamedTo}`;
}

function lastPart(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1);
}

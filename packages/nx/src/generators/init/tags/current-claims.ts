import { semverSpelling } from '@release-openmed/core';
import type { ChosenTag, Claim, Owner } from './claims';

/**
 * By owner (`keyOf`), the claim with its highest version, or the one that the user chose: so it
 * spells its tags today.
 */
export function currentClaims(
  claims: readonly Claim[],
  chosen: readonly ChosenTag[],
): ReadonlyMap<string, Claim> {
  const current = new Map<string, Claim>();
  for (const claim of claims) {
    const known = current.get(keyOf(claim.owner));
    if (known === undefined || isChosen(claim, chosen)) current.set(keyOf(claim.owner), claim);
    else if (!isChosen(known, chosen) && isAbove(claim, known))
      current.set(keyOf(claim.owner), claim);
  }
  return current;
}

export const keyOf = ({ kind, name }: Owner): string => `${kind} ${name}`;

function isChosen({ owner, pattern }: Claim, chosen: readonly ChosenTag[]): boolean {
  return chosen.some((one) => one.owner === owner.name && one.pattern === pattern);
}

function isAbove({ series: a }: Claim, { series: b }: Claim): boolean {
  const compared = semverSpelling.compare(a.highest.version, b.highest.version);
  return compared === 0 ? a.count > b.count : compared > 0;
}

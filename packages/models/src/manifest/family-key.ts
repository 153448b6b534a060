/** What the spellings of one family have in common: `Direct-ID` and `direct_id` are one. */
export function familyKey(family: string): string {
  return family.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

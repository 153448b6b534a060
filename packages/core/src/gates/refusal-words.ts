import type { Refusal } from '../evidence/approvals';

/** What follows upon the name of an approval that does not count. */
export function refusalWords(refusal: Refusal): string {
  return WORDS[refusal];
}

const WORDS: Readonly<Record<Refusal, string>> = {
  lightweight: 'is a lightweight tag, which nobody signed',
  'other-plan': 'says that it approves another plan',
  'other-source': 'is on another commit than the plan',
  unsigned: 'is not signed',
  tampered: 'was changed after it was signed',
  'unknown-key': 'is signed by a key that may not approve',
  'other-namespace': 'is signed for something else than git, or by a key that may not sign for git',
  'not-yet-valid': 'is signed by a key that is not valid yet',
  expired: 'is signed by a key that has expired',
  revoked: 'is signed by a key that is revoked',
  unverified: 'has a signature that git does not take',
};

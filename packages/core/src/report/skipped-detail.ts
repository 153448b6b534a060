import type { SkippedProject } from '../plan/release-plan';

/** What there is to add to the reason, with a space before it; `''`: nothing. */
export function skippedDetail(one: SkippedProject): string {
  if (one.why === 'already-released') return ` (${one.release.tag})`;
  return one.why === 'no-bump' ? ` (${one.detail})` : '';
}

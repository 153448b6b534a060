import type { DeprecationMark } from '../evidence/api-deprecations';
import type { Release } from '../history/read-tags';
import type { Proof, ProofName } from './proof';

/** Something public that is gone, and how long it was announced. */
export interface Removal {
  readonly proof: Proof;
  /** As the last release had it; null: nothing said that it would go. */
  readonly mark: DeprecationMark | null;
  /** The releases that began minors which carry the mark without a gap; newest first. */
  readonly carriedBy: readonly Release[];
  /**
   * The release that ended an earlier mark, so that what carried it before does not count: there the
   * mark was taken back, or what had been gone came again without one. Null: there was none.
   */
  readonly interruptedBy: Release | null;
}

const REMOVALS: ReadonlySet<ProofName> = new Set([
  'api-removed',
  'extra-removed',
  'entry-point-removed',
  'label-removed',
]);

export function isRemoval({ proof }: Proof): boolean {
  return REMOVALS.has(proof);
}

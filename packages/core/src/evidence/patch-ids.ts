/**
 * What commits change, as `git patch-id --stable` knows it: two that make the same change have the
 * same, wherever they stand.
 */
export interface PatchIds {
  readonly kind: 'patch-ids';
  readonly commits: readonly string[];
}

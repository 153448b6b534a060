import type { ManifestRow } from '../manifest/manifest-row';

/**
 * The family that pointers are kept by: in the spelling of the model manifest, where the artifact
 * has a row.
 */
export function familyName(
  report: { readonly family: string },
  row: ManifestRow | undefined,
): string {
  return row?.family ?? report.family;
}

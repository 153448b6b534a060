import { fail, ok, type Result } from '@release-openmed/core';
import { artifactIdText, type ArtifactId } from '../manifest/artifact-id';
import type { ManifestRow } from '../manifest/manifest-row';
import type { PointerMove } from './pointer-move';

/**
 * What becomes of the row when `latest` points at an artifact: nothing if the row shows it, else
 * its revision and hash change.
 */
export function rowEditFor(
  id: ArtifactId,
  artifact: string,
  row: ManifestRow | undefined,
): Result<PointerMove['rowEdit']> {
  const name = artifactIdText(id);
  if (row === undefined) {
    return fail({
      code: 'model-pointer-row-missing',
      message: `The manifest has no row for ${id.repoId}.`,
      fix: 'Bring the row back, or choose an artifact that the manifest has.',
      where: id.repoId,
    });
  }
  if ((row.revision ?? null) === id.revision) {
    return row.reproducibility_hash === artifact
      ? ok(null)
      : fail({
          code: 'model-pointer-artifact-changed',
          message: `The manifest's row of ${name} has another reproducibility hash than the artifact that was judged.`,
          fix: 'Gate the artifact that the manifest names; give different artifacts of one repository a revision each.',
          where: id.repoId,
        });
  }
  if (id.revision === null || row.revision === undefined || row.revision === null) {
    return fail({
      code: 'model-artifact-replaced',
      message: `${name} cannot be told from the row of ${id.repoId} in the manifest: one has a revision, the other has none.`,
      fix: 'Give the row a "revision", and name artifacts of this repository with it.',
      where: id.repoId,
    });
  }
  return ok({
    repoId: id.repoId,
    values: { revision: id.revision, reproducibility_hash: artifact },
  });
}

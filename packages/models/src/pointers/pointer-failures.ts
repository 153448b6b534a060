import type { Failure } from '@release-openmed/core';
import { parseArtifactId } from '../manifest/artifact-id';
import type { ManifestRow } from '../manifest/manifest-row';
import type { LineageEdge, RegistryState } from './registry-state';

/**
 * Pointers held against the model manifest: every one has its row, and the row shows the artifact
 * that was judged.
 */
export function pointerFailures(
  state: RegistryState,
  rows: ReadonlyMap<string, ManifestRow>,
  where: string,
): readonly Failure[] {
  return Object.entries(state.families).flatMap(([family, { pointers, lineage }]) =>
    Object.entries(pointers).flatMap(([name, id]) => {
      if (id === null) return [];
      const failure = pointerFailure({ family, name, id, lineage }, rows);
      return failure === null
        ? []
        : [{ ...failure, message: `${where}: ${failure.message}`, where }];
    }),
  );
}

interface Pointer {
  readonly family: string;
  readonly name: string;
  readonly id: string;
  readonly lineage: readonly LineageEdge[];
}

function pointerFailure(
  { family, name, id, lineage }: Pointer,
  rows: ReadonlyMap<string, ManifestRow>,
): Failure | null {
  const { repoId, revision } = parseArtifactId(id);
  const row = rows.get(repoId);
  if (row === undefined) {
    return {
      code: 'model-pointer-row-missing',
      message: `${name} of ${family} points at ${id}, which has no row in the manifest.`,
      fix: `Bring the row back, or roll ${family} back to an artifact that has one.`,
    };
  }
  if ((row.revision ?? null) !== revision) {
    // Only what users get has to be what the row shows: a canary may be a revision that is to come.
    if (name !== 'latest') return null;
    return {
      code: 'model-pointer-artifact-changed',
      message: `latest of ${family} is ${id}, and its row shows revision ${row.revision ?? 'none'}.`,
      fix: 'Restore the row, or promote the revision that it shows.',
    };
  }
  const judged = lineage.findLast(({ to }) => to === id)?.artifact;
  if (judged === undefined || judged === row.reproducibility_hash) return null;
  return {
    code: 'model-pointer-artifact-changed',
    message: `${name} of ${family} is ${id} with ${judged}, and its row has another hash.`,
    fix: 'Restore the row, or give the new artifact a revision and promote it.',
  };
}

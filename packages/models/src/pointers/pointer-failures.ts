import type { Failure } from '@release-openmed/core';
import { parseArtifactId } from '../manifest/artifact-id';
import type { ManifestRow } from '../manifest/manifest-row';
import type { RegistryState } from './registry-state';

/** Pointers held against the manifest: every one has its row, and the row shows the artifact that was judged. */
export function pointerFailures(
  state: RegistryState,
  rows: ReadonlyMap<string, ManifestRow>,
  where: string,
): readonly Failure[] {
  return Object.entries(state.families).flatMap(([family, { pointers, lineage }]) =>
    Object.entries(pointers).flatMap(([name, id]): readonly Failure[] => {
      if (id === null) return [];
      const { repoId, revision } = parseArtifactId(id);
      const row = rows.get(repoId);
      if (row === undefined) {
        return [
          {
            code: 'model-pointer-row-missing',
            message: `${where}: ${name} of ${family} points at ${id}, which has no row in the manifest.`,
            fix: `Bring the row back, or roll ${family} back to an artifact that has one.`,
            where,
          },
        ];
      }
      const judged = lineage.findLast(({ to }) => to === id)?.artifact;
      const shown = (row.revision ?? null) === revision;
      if (name === 'latest' && !shown) {
        return [
          {
            code: 'model-pointer-artifact-changed',
            message: `${where}: latest of ${family} is ${id}, and its row shows revision ${row.revision ?? 'none'}.`,
            fix: 'Restore the row, or promote the revision that it shows.',
            where,
          },
        ];
      }
      if (!shown || judged === undefined || judged === row.reproducibility_hash) return [];
      return [
        {
          code: 'model-pointer-artifact-changed',
          message: `${where}: ${name} of ${family} is ${id} with ${judged}, and its row has another hash.`,
          fix: 'Restore the row, or give the new artifact a revision and promote it.',
          where,
        },
      ];
    }),
  );
}

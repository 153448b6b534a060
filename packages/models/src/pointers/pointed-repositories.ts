import { parseArtifactId } from '../manifest/artifact-id';
import type { RegistryState } from './registry-state';

/** The repositories whose rows a state needs: those pointed at, and those it could roll back to. */
export function pointedRepositories({ families }: RegistryState): ReadonlySet<string> {
  return new Set(
    Object.values(families).flatMap(({ pointers, lineage }) =>
      [...Object.values(pointers), ...lineage.flatMap(({ from, to }) => [from, to])].flatMap(
        (id) => (id === null ? [] : [parseArtifactId(id).repoId]),
      ),
    ),
  );
}

import type { ModelPin } from '@release-openmed/core';
import { parseArtifactId } from '../manifest/artifact-id';
import type { RegistryState } from '../pointers/registry-state';

/** Those that name a model that is neither `latest` nor `canary` by a report in the lineage. */
export function pinsNotGreen(pins: readonly ModelPin[], state: RegistryState): readonly ModelPin[] {
  const green = new Set(
    Object.values(state.families).flatMap(({ pointers, lineage }) => [
      ...(pointers.latest === null ? [] : [pointers.latest]),
      ...(pointers.canary !== null &&
      lineage.some(
        ({ to, edge, report }) => edge === 'canary' && to === pointers.canary && report !== null,
      )
        ? [pointers.canary]
        : []),
    ]),
  );
  const repositories = new Set([...green].map((id) => parseArtifactId(id).repoId));
  return pins.filter(({ model }) =>
    parseArtifactId(model).revision === null ? !repositories.has(model) : !green.has(model),
  );
}

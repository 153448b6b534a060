import type { Finding } from '@release-openmed/core';
import { parseArtifactId } from '../manifest/artifact-id';
import type { RegistryState } from '../pointers/registry-state';
import type { ModelPin } from './find-model-pins';

/** A library ships only models that are `latest`, or `canary` by a report in the lineage, at the source of the release. */
export function checkModelPins(
  pins: readonly ModelPin[],
  state: RegistryState,
): readonly Finding[] {
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
  return pins
    .filter(({ id }) =>
      parseArtifactId(id).revision === null ? !repositories.has(id) : !green.has(id),
    )
    .map(({ id, file, line }): Finding => ({
      code: 'model-pin-not-green',
      severity: 'error',
      message: `${file}:${line} ships ${id}, which is neither latest nor a green canary.`,
      fix: 'Pin what the registry state points at, or promote the artifact first.',
      where: `${file}:${line}`,
    }));
}

import type { ProjectState } from '../policy/project-state';
import type { Proof } from './proof';

/** A package that comes to a fixed group is something new of what the group offers. */
export function packageProofs(
  { facts, lineage, config }: ProjectState,
  states: readonly ProjectState[],
): readonly Proof[] {
  const joins =
    config.proofs !== 'off' &&
    facts.group !== null &&
    lineage.base === null &&
    states.some((other) => other.facts.group === facts.group && other.lineage.base !== null);
  return joins
    ? [
        {
          proof: 'package-added',
          symbol: facts.packageName ?? facts.name,
          bump: 'minor',
          file: facts.manifests[0] ?? facts.root,
          line: 1,
        },
      ]
    : [];
}

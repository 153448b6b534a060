import type { FamilyState } from './registry-state';

/** `artifact`: its reproducibility hash; null for one that was green before the lineage began. */
export interface GreenArtifact {
  readonly id: string;
  readonly artifact: string | null;
  readonly report: string | null;
}

/** The artifacts that were `latest` and were not rolled back since, newest first. */
export function greenArtifacts({ pointers, lineage }: FamilyState): readonly GreenArtifact[] {
  const green = new Map<string, GreenArtifact>();
  const add = (artifact: GreenArtifact) => {
    green.delete(artifact.id);
    green.set(artifact.id, artifact);
  };
  const first = lineage.find(({ edge }) => edge !== 'canary');
  const before = first ? [first.from] : [pointers.last_green, pointers.latest];
  for (const id of before) if (id !== null) add({ id, artifact: null, report: null });
  for (const { edge, from, to, artifact, report } of lineage) {
    if (edge === 'canary') continue;
    if (edge === 'rolled-back' && from !== null) green.delete(from);
    add({ id: to, artifact, report });
  }
  return [...green.values()].reverse();
}

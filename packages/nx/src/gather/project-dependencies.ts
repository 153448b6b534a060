import { type DependencyFact, normalizeName, type StandsFor } from '@release-openmed/core';
import type { EcosystemName } from '@release-openmed/core/names';
import type { DescribedProject } from './describe-project';

/**
 * What each project requires of the others, by project name: joined by registry names, each
 * ecosystem for itself. A name that two projects share is nobody's, since a wrong range written is
 * worse than one left alone.
 */
export function projectDependencies(
  projects: readonly DescribedProject[],
  standsFor: StandsFor,
): ReadonlyMap<string, readonly DependencyFact[]> {
  const owners = new Map<string, string | null>();
  for (const { facts, manifests } of projects) {
    for (const key of new Set(
      manifests.flatMap(({ manifest }) =>
        manifest.packageName === null ? [] : [keyOf(manifest.ecosystem, manifest.packageName)],
      ),
    )) {
      owners.set(key, owners.has(key) ? null : facts.name);
    }
  }
  return new Map(
    projects.map(({ facts, manifests }) => [
      facts.name,
      manifests.flatMap(({ path, manifest }) =>
        manifest.requirements.flatMap(({ name, kind, range }): DependencyFact[] => {
          const on = owners.get(keyOf(manifest.ecosystem, name)) ?? null;
          if (on === null || on === facts.name) return [];
          const stated = { file: path, range };
          return [{ on, kind, ...(standsFor(manifest.ecosystem, { name, range }) ?? stated) }];
        }),
      ),
    ]),
  );
}

function keyOf(ecosystem: EcosystemName, name: string): string {
  return `${ecosystem} ${normalizeName(name, ecosystem)}`;
}

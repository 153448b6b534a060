import type { ProjectFacts, VersionHolder } from '../../facts';

/** Every place that says a project's version. */
export function holdersOf({
  manifests,
  versionFiles,
}: Pick<ProjectFacts, 'manifests' | 'versionFiles'>): readonly VersionHolder[] {
  return [...manifests.map((path) => ({ path, pattern: null })), ...versionFiles];
}

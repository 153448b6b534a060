import type { ProjectFacts } from '../facts';
import type { FileTexts } from '../evidence/files-at';
import { heldVersion } from '../ecosystems/holders/held-version';
import { holdersOf } from '../ecosystems/holders/holders-of';
import type { PlannedRelease } from '../plan/release-plan';
import { compareVersions } from '../ecosystems/compare-versions';
import { parseVersion } from '../ecosystems/parse-version';

/**
 * Projects whose files say a higher version than they are released as: where the branch has gone on
 * to a later release since the candidate was cut, its version must not fall again.
 */
export function overtaken(
  releases: readonly PlannedRelease[],
  projects: readonly ProjectFacts[],
  files: FileTexts,
): ReadonlySet<string> {
  const known = new Map(projects.map((project) => [project.name, project]));
  return new Set(
    releases
      .filter(({ project, to }) => isOvertaken(known.get(project)!, to.version, files))
      .map(({ project }) => project),
  );
}

function isOvertaken(project: ProjectFacts, version: string, files: FileTexts): boolean {
  const { ecosystem } = project;
  const released = parseVersion(version, ecosystem);
  return holdersOf(project).some((holder) => {
    const held = heldVersion(holder, files.get(holder.path) ?? '');
    const there = held.ok && held.value !== null ? parseVersion(held.value, ecosystem) : null;
    return there !== null && released !== null && compareVersions(there, released, ecosystem) > 0;
  });
}

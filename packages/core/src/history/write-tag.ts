import type { ProjectFacts } from '../facts';
import { spellTag } from './spell-tag';

/** A pattern as the tag of one version. */
export function writeTag(
  project: Pick<ProjectFacts, 'name' | 'packageName'>,
  pattern: string,
  version: string,
): string {
  const { prefix, suffix } = spellTag(pattern, project);
  return prefix + version + suffix;
}

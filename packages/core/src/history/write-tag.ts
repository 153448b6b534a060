import type { ProjectConfig } from '../config/project-config';
import type { ProjectFacts } from '../facts';
import { spellTag } from './spell-tag';

/** The tag that a release of the project writes. */
export function writeTag(
  project: Pick<ProjectFacts, 'name' | 'packageName'>,
  config: ProjectConfig,
  version: string,
): string {
  const { prefix, suffix } = spellTag(config.tag, project);
  return prefix + version + suffix;
}

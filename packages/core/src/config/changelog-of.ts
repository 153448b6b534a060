import type { ProjectFacts } from '../facts';
import { CHANGELOG } from '../names/file-names';
import { inFolder } from '../names/in-folder';
import { changelogOptions } from './changelog-options';
import type { Config } from './config-schema';

/**
 * The one place that says which changelog a release of a project is written to, from the
 * repository's top; null: none.
 */
export function changelogOf(
  { name, root }: Pick<ProjectFacts, 'name' | 'root'>,
  config: Config,
): string | null {
  const { file = CHANGELOG } = changelogOptions(config, name);
  return file === null ? null : inFolder(root, file);
}

import { bareName } from '../known/bare-name';
import type { KnownProject } from '../known/known-project';

/** What a pattern writes before a project's versions. */
export function prefixOf(
  pattern: string,
  project: Pick<KnownProject, 'name' | 'packageName'>,
): string {
  const [prefix = ''] = pattern
    .replaceAll('{project}', () => project.name)
    .replaceAll('{name}', () => bareName(project))
    .split('{version}');
  return prefix;
}

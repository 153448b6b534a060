import type { ProjectFacts } from '../facts';

/** Where a pattern puts the version, with the project's names filled in. */
export interface TagSpelling {
  readonly project: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** `{project}` is Nx's name, `{name}` the package's name without its scope. */
export function spellTag(
  pattern: string,
  project: Pick<ProjectFacts, 'name' | 'packageName'>,
): TagSpelling {
  const name = (project.packageName ?? project.name).replace(/^@[^/]*\//, '');
  const filled = pattern
    .replaceAll('{project}', () => project.name)
    .replaceAll('{name}', () => name);
  const [prefix = '', suffix = ''] = filled.split('{version}');
  return { project: project.name, prefix, suffix };
}

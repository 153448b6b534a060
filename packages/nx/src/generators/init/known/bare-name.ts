import type { KnownProject } from './known-project';

/** The package's name without its scope: what `{name}` stands for in patterns of tags. */
export function bareName({
  packageName,
  name,
}: Pick<KnownProject, 'packageName' | 'name'>): string {
  return (packageName ?? name).replace(/^@[^/]*\//, '');
}

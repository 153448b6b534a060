import type { ProjectFacts } from '../facts';
import { baseName } from '../names/base-name';
import { plainName } from './plain-name';

/** What people call a project, in lower case: its package, its name here, its folder. */
export function namesOf({ name, packageName, root }: ProjectFacts): ReadonlySet<string> {
  const names = [packageName ?? name, name, baseName(root)].map((one) =>
    plainName(one.replace(/^@[^/]*\//, '').toLowerCase()),
  );
  return new Set(names.filter((one) => one !== ''));
}

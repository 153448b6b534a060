import picomatch from 'picomatch';
import type { ProjectConfig } from '../config/project-config';
import type { ProjectFacts } from '../facts';

/** The projects that a changed path belongs to. */
export type PathOwner = (path: string) => readonly string[];

export interface OwningProject {
  readonly facts: Pick<ProjectFacts, 'name' | 'root'>;
  readonly config: Pick<ProjectConfig, 'formerRoots' | 'extraPaths'>;
}

/**
 * The longest root wins; a folder where a project lived before counts as its root unless another
 * project lives there now. What no root holds belongs to nobody, save the projects whose
 * `extraPaths` ask for it.
 */
export function pathOwner(projects: readonly OwningProject[]): PathOwner {
  const roots = new Map<string, string>();
  for (const { facts, config } of projects)
    for (const root of config.formerRoots) roots.set(trim(root), facts.name);
  for (const { facts } of projects) roots.set(facts.root, facts.name);
  const extra = projects.flatMap(({ facts, config }) =>
    config.extraPaths.map((glob) => ({
      name: facts.name,
      matches: picomatch(glob, { dot: true }),
    })),
  );
  const folders = new Map<string, string | null>();

  const folderOwner = (folder: string): string | null => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const own = roots.get(folder) ?? (folder === '' ? null : folderOwner(parent(folder)));
    folders.set(folder, own);
    return own;
  };

  return (path) => {
    const owner = folderOwner(parent(path));
    const owners = owner === null ? [] : [owner];
    if (extra.length === 0) return owners;
    return [
      ...new Set([
        ...owners,
        ...extra.filter(({ matches }) => matches(path)).map(({ name }) => name),
      ]),
    ];
  };
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function trim(root: string): string {
  return root.replace(/^\.?\/|\/$/g, '');
}

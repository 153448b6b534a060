import type { Folder } from '../../inference/folder';
import { inferProjects } from '../../inference/infer-projects';
import { isReleasable } from '../../inference/is-releasable';
import { nxName } from '../../inference/nx-name';
import type { KnownProject } from './hint';

/**
 * The projects that the workspace will have once the plugin is entered: Nx does not know the Python
 * ones before.
 */
export function knownProjects(folders: readonly Folder[]): readonly KnownProject[] {
  const inferred = new Map(inferProjects(folders, undefined).map(({ root, name }) => [root, name]));
  return folders.flatMap((folder) => {
    const name = nxName(folder) ?? inferred.get(folder.root);
    if (name === undefined) return [];
    const packageName = folder.packageJson?.name ?? folder.pyproject?.name ?? null;
    return [{ name, packageName, root: folder.root, releasable: isReleasable(folder) }];
  });
}

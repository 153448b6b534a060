import type { Folder } from '../../../inference/folder';
import { inferProjects } from '../../../inference/infer-projects';
import { isReleasable } from '../../../inference/is-releasable';
import { nxName } from '../../../inference/nx-name';
import type { KnownProject } from '../known/known-project';
import { fileVersion } from './file-version';

/**
 * The projects that the workspace will have once the plugin is entered: Nx does not know the Python
 * ones before.
 */
export function knownProjects(
  folders: readonly Folder[],
  read: (path: string) => string | undefined,
): readonly KnownProject[] {
  const inferred = new Map(inferProjects(folders, undefined).map(({ root, name }) => [root, name]));
  return folders.flatMap((folder) => {
    const name = nxName(folder) ?? inferred.get(folder.root);
    if (name === undefined) return [];
    const { root } = folder;
    const packageName = folder.packageJson?.name ?? folder.pyproject?.name ?? null;
    const releasable = isReleasable(folder);
    return [{ name, packageName, root, releasable, fileVersion: fileVersion(root, read) }];
  });
}

import type { Folder } from './folder';

/**
 * A package that may be published, or a Python project; a lone `package.json` (a template, a
 * fixture) is no project of Nx.
 */
export function isReleasable({
  root,
  npmMember,
  packageJson,
  projectJson,
  pyproject,
}: Folder): boolean {
  if (pyproject?.private === false) return true;
  return (
    packageJson !== null &&
    !packageJson.private &&
    packageJson.name !== null &&
    (root === '.' || npmMember || projectJson !== null)
  );
}

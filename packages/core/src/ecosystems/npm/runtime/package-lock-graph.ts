import { ok } from '../../../result';
import { dirName } from '../../../names/dir-name';
import { inFolder } from '../../../names/in-folder';
import { tableAt } from '../../documents/table-at';
import type { Need, Package } from '../../runtime/closure';
import { jsonValue } from '../../runtime/json-value';
import { baseName } from '../../../names/base-name';
import { installedLicense } from './installed-license';
import type { ReadNpmLock } from './npm-graph';
import { packageDescription } from './package-description';
import { withinFolder } from './within-folder';

/**
 * npm’s lockfile, versions 2 and 3: `packages`, by the folder that each is installed in. Version 1
 * does not say which folders of the workspace need what.
 */
export const packageLockGraph: ReadNpmLock = (path, text) => {
  const value = jsonValue(path, text);
  if (!value.ok) return value;
  const packages = tableAt(value.value, 'packages');
  if (packages === undefined) return ok(null);
  const [folder, lockfile] = [dirName(path), baseName(path)];
  const entry = (id: string): unknown => tableAt(packages, id);

  const find = (from: string, name: string): Need => {
    const id = upwards(from)
      .map((at) => inFolder(at, `node_modules/${name}`))
      .find((at) => entry(at) !== undefined);
    return id === undefined
      ? { name, id: null, why: `it is not in ${lockfile}` }
      : { name, id: linked(id, entry(id)), why: '' };
  };

  return ok((look) => ({
    find: (from, name) => find(withinFolder(folder, from), name),
    packageAt: (id): Package => {
      const { name, version, license, needs } = packageDescription(entry(id));
      const places = [inFolder(folder, `${id}/package.json`)];
      return {
        name: name ?? id.slice(id.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version,
        own: false,
        ...(license === null
          ? installedLicense(look, { version, places, lockfile })
          : { license, why: null }),
        needs: needs.map((need) => find(id, need)),
      };
    },
  }));
};

/** A folder and all that hold it, up to the lockfile’s. */
function upwards(folder: string): readonly string[] {
  return folder === '' ? [''] : [folder, ...upwards(dirName(folder))];
}

/** A link stands for the folder that it leads to. */
function linked(id: string, entry: unknown): string {
  const resolved = tableAt(entry, 'resolved');
  return tableAt(entry, 'link') === true && typeof resolved === 'string' ? resolved : id;
}

import { dirName } from '../../../names/dir-name';
import { inFolder } from '../../../names/in-folder';
import type { Need, Package } from '../../runtime/closure';
import { jsonValue } from '../../runtime/json-value';
import type { LockedVersions } from './locked-versions';
import type { OpenNpmGraph } from './npm-graph';
import { packageDescription } from './package-description';

/** A lockfile that tells versions, and not what needs what. */
export interface Lock {
  /** Its file's name. */
  readonly name: string;
  readonly versions: LockedVersions;
}

/**
 * What is installed, as Node finds it: in the `node_modules` of a folder and of all that hold it.
 * It speaks where no lockfile does that is read here, and only for versions that the lock has.
 */
export const installedGraph =
  (lock: Lock | null): OpenNpmGraph =>
  (look) => {
    const find = (folder: string, name: string): Need => {
      // All of them are looked for, so that what is not seen yet is asked for together.
      const there = upwards(folder)
        .map((at) => inFolder(at, `node_modules/${name}`))
        .filter((at) => look(`${at}/package.json`).length > 0);
      return { name, id: there[0] ?? null, why: 'it is not installed where Node would find it' };
    };
    return {
      find,
      packageAt: (id): Package => {
        const [file] = look(`${id}/package.json`);
        const value = jsonValue(id, file?.text ?? '');
        const { name, version, license, needs } = packageDescription(value.ok ? value.value : null);
        const why = value.ok ? 'its package.json says none' : 'its package.json cannot be read';
        const called = name ?? id.slice(id.lastIndexOf('node_modules/') + 'node_modules/'.length);
        const other = lock !== null && isOther(lock, called, version);
        return {
          name: called,
          version,
          own: false,
          ...(other
            ? {
                license: null,
                why: `that version is installed here, and not what ${lock.name} says`,
              }
            : { license, why: license === null ? why : null }),
          needs: needs.map((need) => find(id, need)),
        };
      },
    };
  };

/** What the lock has not is part of another package, which brings its own along. */
function isOther({ versions }: Lock, name: string, version: string | null): boolean {
  const locked = versions.get(name) ?? null;
  return locked !== null && version !== null && !locked.has(version);
}

/** A folder and all that hold it, but for those of installed packages, which hold none. */
function upwards(folder: string): readonly string[] {
  const above = folder === '' ? [] : upwards(dirName(folder));
  return /(?:^|\/)node_modules$/.test(folder) ? above : [folder, ...above];
}

import { jsonValue } from '../../runtime/json-value';
import type { Look } from '../../runtime/look';
import type { RuntimeDependency } from '../../runtime/runtime';
import { packageDescription } from './package-description';

interface Wanted {
  readonly version: string | null;
  /** Patterns of paths of its `package.json`, best first. */
  readonly places: readonly string[];
  /** The lockfile’s name. */
  readonly lockfile: string;
}

/** What an installed package says of its licence, if it is the version that is wanted. */
export function installedLicense(
  look: Look,
  { version, places, lockfile }: Wanted,
): Pick<RuntimeDependency, 'license' | 'why'> {
  const installed = places.flatMap((place) =>
    look(place).flatMap(({ path, text }) => {
      const value = jsonValue(path, text);
      return value.ok ? [packageDescription(value.value)] : [];
    }),
  );
  const same = installed.find((one) => version === null || one.version === version);
  if (same !== undefined)
    return {
      license: same.license,
      why: same.license === null ? 'its package.json says none' : null,
    };
  const [other] = installed;
  return {
    license: null,
    why:
      other === undefined
        ? `${lockfile} does not say it, and it is not installed here`
        : `${other.version ?? 'another version'} is installed here, and not what ${lockfile} says`,
  };
}

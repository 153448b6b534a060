import { inFolder } from '../../../names/in-folder';
import { normalizePythonName } from '../../../names/normalize-python-name';
import type { FoundFile, Look } from '../../runtime/look';
import type { CoreMetadata } from './core-metadata';

/** What is installed, by normal name. */
export type Distributions = ReadonlyMap<string, CoreMetadata>;

export type ReadDistribution = (file: FoundFile) => CoreMetadata | null;

interface Places {
  readonly environments: readonly string[];
  readonly folders: readonly string[];
}

/** POSIX and Windows. */
const PACKAGES = ['lib/*/site-packages', 'Lib/site-packages'];

/**
 * What the first environment holds that has anything: those of the project’s folder first, then
 * those of the workspace. An absolute path is taken as it is.
 */
export function distributions(
  look: Look,
  read: ReadDistribution,
  { environments, folders }: Places,
): Distributions {
  const places = folders.flatMap((folder) =>
    environments.map((path) => (path.startsWith('/') ? path : inFolder(folder, path))),
  );
  const found = [...new Set(places)].map((place) =>
    PACKAGES.flatMap((below) => look(`${place}/${below}/*.dist-info/METADATA`)),
  );
  const files = found.find((one) => one.length > 0) ?? [];
  return new Map(
    files.flatMap((file) => {
      const metadata = read(file);
      return metadata === null ? [] : [[normalizePythonName(metadata.name), metadata] as const];
    }),
  );
}

import { posix } from 'node:path';
import type { Settings } from '../known/settings';

/** Paths of the files with one of these names, those nearest to the top first. */
export function configFiles(
  { files }: Pick<Settings, 'files'>,
  names: readonly string[],
): readonly string[] {
  const depth = (path: string): number => path.split('/').length;
  return [...files.keys()]
    .filter((path) => names.includes(posix.basename(path)))
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
}

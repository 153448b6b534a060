import { CHANGELOG_NAME, FRAGMENT_FOLDERS } from '@release-openmed/core/names';
import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What tells of changes in a folder on disk, by the names that are common, relative to it: files,
 * in the letter case that they have there, and one of the fragments that other tools make
 * changelogs of.
 */
export function changelogFiles(folder: string): readonly string[] {
  const files = filesIn(folder).filter((name) => CHANGELOG_NAME.test(name));
  const fragments = FRAGMENT_FOLDERS.flatMap((below) =>
    filesIn(join(folder, below))
      .slice(0, 1)
      .map((name) => `${below}/${name}`),
  );
  return [...files, ...fragments];
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries: readonly Dirent[] = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from './must-run';
import { REPOSITORY_ROOT } from './repository-root';

const TARBALLS = join(REPOSITORY_ROOT, 'dist/tarballs');

/** Paths of the packed packages; packs first when a source is newer than what lies there. */
export async function packedTarballs(): Promise<readonly string[]> {
  if (packedAt() < newest(join(REPOSITORY_ROOT, 'packages')))
    await mustRun([process.execPath, 'tools/pack.mjs'], { cwd: REPOSITORY_ROOT });
  return list().map((name) => join(TARBALLS, name));
}

function list(): readonly string[] {
  try {
    return readdirSync(TARBALLS)
      .filter((name) => name.endsWith('.tgz'))
      .sort();
  } catch {
    return [];
  }
}

function packedAt(): number {
  const names = list();
  return names.length === 0
    ? -Infinity
    : Math.min(...names.map((name) => statSync(join(TARBALLS, name)).mtimeMs));
}

function newest(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      if (
        ['node_modules', 'dist'].includes(entry.name) ||
        /\.(spec|functional|fixture)\.ts$/.test(entry.name)
      )
        return 0;
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    }),
  );
}

import { mkdir, readdir, realpath, symlink } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

export interface Copies {
  /** The workspace in which something is installed; absolute, without links. */
  readonly from: string;
  /** Its copy; absolute. */
  readonly to: string;
  /** What a folder is called that holds what is installed: `node_modules`. */
  readonly name: string;
}

/**
 * Shows in a copy of a workspace what is installed in one of its folders, entry by entry: a project
 * of the workspace is the copy’s own there, everything else what was installed. A folder that is
 * not there is left out.
 */
export async function shareInstalled(folder: string, copies: Copies): Promise<void> {
  const there = join(copies.from, folder);
  const entries = await readdir(there, { withFileTypes: true }).catch(() => []);
  if (entries.length > 0) await mkdir(join(copies.to, folder), { recursive: true });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && holdsLinks(entry.name)) await shareInstalled(path, copies);
    else await symlink(await placeOf(join(there, entry.name), copies), join(copies.to, path));
  }
}

/** Scopes, and the folder of programs: what is in them may be a project of the workspace. */
function holdsLinks(name: string): boolean {
  return name.startsWith('@') || name === '.bin';
}

/** What leads nowhere does so in the copy too. */
async function placeOf(path: string, { from, to, name }: Copies): Promise<string> {
  const real = await realpath(path).catch(() => path);
  const inside = relative(from, real);
  const steps = inside.split(sep);
  const own =
    inside !== '' && !isAbsolute(inside) && !steps.includes('..') && !steps.includes(name);
  return own ? join(to, inside) : real;
}

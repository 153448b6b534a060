import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLeftBehind, scratchName } from './scratch-name';

/**
 * Does work with a temporary folder, and deletes that whatever happens; and those of processes that
 * were killed and could not.
 */
export async function withScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const temporary = await realpath(tmpdir());
  await clearLeftBehind(temporary);
  const folder = await mkdtemp(join(temporary, scratchName()));
  try {
    return await work(folder);
  } finally {
    await remove(folder);
  }
}

/** Nothing here is worth a failure: what cannot be listed or removed stays for another time. */
async function clearLeftBehind(temporary: string): Promise<void> {
  const names = await readdir(temporary).catch(() => []);
  const left = names.filter(isLeftBehind);
  await Promise.all(left.map((name) => remove(join(temporary, name)).catch(() => undefined)));
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

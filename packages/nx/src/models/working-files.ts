import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFiles } from './model-files';

const CHUNK = 256 * 1024;

/** Files as they lie in a project's folder; large ones are streamed. */
export function workingFiles(root: string): ModelFiles {
  return {
    text: (path) => absent(readFile(join(root, path), 'utf8')),
    open: async (path) => {
      const found = await absent(stat(join(root, path)));
      return found?.isFile()
        ? () => createReadStream(join(root, path), { highWaterMark: CHUNK })
        : null;
    },
  };
}

async function absent<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

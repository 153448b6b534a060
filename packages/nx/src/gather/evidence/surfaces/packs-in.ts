import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file that a run left, and when, in milliseconds. */
export interface Pack {
  readonly path: string;
  readonly bytes: number;
  readonly written: number;
}

export const PACK = '.jsonl';

/** What runs left in a folder, newest first; none where it cannot be read. */
export function packsIn(folder: string): readonly Pack[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(PACK))
      .map((name) => {
        const path = join(folder, name);
        const { size, mtimeMs } = statSync(path);
        return { path, bytes: size, written: mtimeMs };
      })
      .sort((left, right) => right.written - left.written);
  } catch {
    return [];
  }
}

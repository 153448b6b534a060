import { readFileSync } from 'node:fs';
import { type Pack, packsIn } from './packs-in';

const KEY = /^\{"key":"([^"\\]+)",/;

/** The lines that runs left in a folder, by the key that each begins with; the newest counts. */
export function readPacks(folder: string): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const pack of packsIn(folder))
    for (const line of linesOf(pack)) {
      const key = KEY.exec(line)?.[1];
      if (key !== undefined && !lines.has(key)) lines.set(key, line);
    }
  return lines;
}

function linesOf({ path }: Pack): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recent } from './recent';

/** Values by key. Whoever loses it loses time and nothing else. */
export interface Store {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** Modules of a few thousand files: beyond that they are read from the folder again. */
const MOST_VALUES = 5000;

/**
 * A store in a folder, a file a value, kept in memory as well. What cannot be read is not there,
 * and what cannot be written is made again next time.
 */
export function openStore(folder: string): Store {
  const memory = recent<unknown>(MOST_VALUES);
  let made = false;
  const fileOf = (key: string): string =>
    join(folder, `${createHash('sha256').update(key).digest('hex')}.json`);
  return {
    get: (key) => {
      if (!memory.has(key)) memory.set(key, readValue(fileOf(key), key));
      return memory.get(key);
    },
    set: (key, value) => {
      memory.set(key, value);
      made ||= makeFolder(folder);
      if (made) writeValue(fileOf(key), { key, value });
    },
  };
}

/** The key stands in the file: what was put there for another is not taken. */
function readValue(file: string, key: string): unknown {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { key?: unknown; value?: unknown };
    return kept.key === key ? kept.value : undefined;
  } catch {
    return undefined;
  }
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Straight into its place, though others read the same folder meanwhile: half a value does not
 * parse, and so is not there.
 */
function writeValue(file: string, kept: { readonly key: string; readonly value: unknown }): void {
  try {
    writeFileSync(file, JSON.stringify(kept));
  } catch {
    // A full or read-only disk takes nothing but time.
  }
}

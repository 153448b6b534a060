import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Values by key. Whoever loses it loses time and nothing else. */
export interface Store {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/**
 * A store in a folder, a file a value, kept in memory as well. What cannot be read is not there,
 * and what cannot be written is made again next time.
 */
export function openStore(folder: string): Store {
  const memory = new Map<string, unknown>();
  const fileOf = (key: string): string => {
    const name = createHash('sha256').update(key).digest('hex');
    return join(folder, name.slice(0, 2), `${name.slice(2)}.json`);
  };
  return {
    get: (key) => {
      if (!memory.has(key)) memory.set(key, readValue(fileOf(key), key));
      return memory.get(key);
    },
    set: (key, value) => {
      memory.set(key, value);
      writeValue(fileOf(key), { key, value });
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

/** Whole or not at all: others read the same folder meanwhile. */
function writeValue(file: string, kept: { readonly key: string; readonly value: unknown }): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(kept));
    renameSync(unfinished, file);
  } catch {
    // A full or read-only disk takes nothing but time.
  }
}

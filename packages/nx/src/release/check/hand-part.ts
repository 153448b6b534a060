import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckPart } from './check-part';
import { partHash } from './part-hash';

/** Milliseconds after which nobody comes for it any more. */
const OLD = 3_600_000;

/**
 * Lays down what a task shows for the process that will show it, and answers the hash that it lies
 * under. Where that cannot be, the process works it out again.
 */
export function handPart(part: CheckPart, folder: string): string {
  const text = JSON.stringify(part);
  const hash = partHash(text);
  try {
    mkdirSync(folder, { recursive: true });
    clear(folder);
    writeFileSync(join(folder, `${hash}.json`), text);
  } catch {
    return hash;
  }
  return hash;
}

function clear(folder: string): void {
  for (const path of readdirSync(folder).map((name) => join(folder, name))) {
    const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (time < Date.now() - OLD) rmSync(path, { force: true });
  }
}

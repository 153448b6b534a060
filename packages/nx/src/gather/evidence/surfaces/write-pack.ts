import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACK, packsIn } from './packs-in';

/** More than the sources of a large workspace come to, and read in a moment. */
const MOST_BYTES = 32 * 2 ** 20;
const MOST_PACKS = 100;

/**
 * Leaves lines in a folder for later runs, and takes away what has become too much, the oldest
 * first. Others may read the same folder meanwhile: half a line does not parse, and so is not there.
 */
export function writePack(folder: string, lines: readonly string[]): void {
  const text = `${lines.join('\n')}\n`;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name + PACK), text);
    prune(folder);
  } catch {
    // A full or read-only disk takes nothing but time.
  }
}

function prune(folder: string): void {
  let bytes = 0;
  for (const [place, pack] of packsIn(folder).entries()) {
    bytes += pack.bytes;
    if (bytes > MOST_BYTES || place >= MOST_PACKS) rmSync(pack.path, { force: true });
  }
}

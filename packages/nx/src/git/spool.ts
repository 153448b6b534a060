import { fstatSync, mkdtempSync, openSync, readSync, rmdirSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scratchName } from './scratch-name';

/**
 * A file without a name: nobody else can open it, and nothing of it is left when this process ends,
 * however it ends.
 */
export function openSpool(): number {
  const folder = mkdtempSync(join(tmpdir(), scratchName()));
  const path = join(folder, 'spool');
  const spool = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  rmdirSync(folder);
  return spool;
}

/** What was written to it. */
export function readSpool(spool: number): Buffer {
  const content = Buffer.allocUnsafe(fstatSync(spool).size);
  let at = 0;
  while (at < content.length) {
    const read = readSync(spool, content, at, content.length - at, at);
    if (read === 0) break;
    at += read;
  }
  return content.subarray(0, at);
}

import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';

const CHUNK = 1 << 20;
/** No family's name is longer; two neighbouring chunks overlap by as much. */
const OVERLAP = 200;

/**
 * The families of a manifest, sorted. The file is searched, not parsed, and what was found is kept
 * in `cacheFolder` for as long as the file's size and time stay, because this runs in every Nx
 * command. Names that no target could have are left out.
 */
export function modelTargetsFamilies(path: string, cacheFolder: string | null): readonly string[] {
  const { size, mtimeMs } = statSync(path);
  const stamp = `${size}:${mtimeMs}`;
  const cacheFile =
    cacheFolder === null
      ? null
      : join(
          cacheFolder,
          `model-families-${createHash('sha256').update(path).digest('hex').slice(0, 16)}.json`,
        );
  const known = cacheFile === null ? null : readCache(cacheFile);
  if (known?.stamp === stamp) return known.families;
  const families = search(path);
  // The cache is a convenience: where it cannot be written, the next command searches again.
  try {
    if (cacheFile !== null) writeFileSync(cacheFile, JSON.stringify({ stamp, families }));
  } catch {
    return families;
  }
  return families;
}

function readCache(
  path: string,
): { readonly stamp: string; readonly families: readonly string[] } | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { stamp: string; families: string[] };
  } catch {
    return null;
  }
}

function search(path: string): readonly string[] {
  const families = new Set<string>();
  const buffer = Buffer.alloc(CHUNK);
  const file = openSync(path, 'r');
  try {
    let rest = '';
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      const text = rest + buffer.toString('latin1', 0, length);
      for (const [, name = ''] of text.matchAll(
        /"family"\s*:\s*"([A-Za-z0-9][A-Za-z0-9._-]{0,60})"/g,
      ))
        families.add(name);
      rest = text.slice(-OVERLAP);
    }
  } finally {
    closeSync(file);
  }
  return [...families].sort();
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckPart } from './check-part';
import { partHash } from './part-hash';

/** What was laid down under a hash; null: nothing, or something else. */
export function takePart(hash: string | undefined, folder: string): CheckPart | null {
  if (hash === undefined) return null;
  try {
    const text = readFileSync(join(folder, `${hash}.json`), 'utf8');
    return partHash(text) === hash ? (JSON.parse(text) as CheckPart) : null;
  } catch {
    return null;
  }
}

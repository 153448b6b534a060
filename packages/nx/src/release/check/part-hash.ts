import { createHash } from 'node:crypto';

/** The hash of a task, of the text of its part: all that it shows, so that nothing is forgotten. */
export function partHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

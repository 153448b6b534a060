import { ok, type Result } from '../../result';
import { malformed } from '../documents/malformed';

/**
 * The value of a JSON text that is only read: without positions, which would cost four times as
 * much. Failure: `manifest-malformed`.
 */
export function jsonValue(path: string, text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  } catch (error) {
    return malformed(path, `JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

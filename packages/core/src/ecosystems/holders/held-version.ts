import { ok, type Result } from '../../result';
import { findVersions } from './find-versions';

/**
 * The version that a file holds now, as written; null: none. `pattern` and failures: see
 * `findVersions`.
 */
export function heldVersion(
  path: string,
  text: string,
  pattern: string | null,
): Result<string | null> {
  const spans = findVersions(path, text, pattern);
  if (!spans.ok) return spans;
  const [span] = spans.value;
  return ok(span === undefined ? null : text.slice(span.start, span.end));
}

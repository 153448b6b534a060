import type { VersionHolder } from '../../facts';
import { ok, type Result } from '../../result';
import { findVersions } from './find-versions';

/** The version that a file holds now, as written; null: none. Failures: see `findVersions`. */
export function heldVersion(holder: VersionHolder, text: string): Result<string | null> {
  const spans = findVersions(holder, text);
  if (!spans.ok) return spans;
  const [span] = spans.value;
  return ok(span === undefined ? null : text.slice(span.start, span.end));
}

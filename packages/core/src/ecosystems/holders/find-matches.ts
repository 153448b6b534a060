import { ok, type Result } from '../../result';
import { compilePattern } from './compile-pattern';
import { malformed } from '../documents/malformed';
import { MAX_LENGTH } from '../documents/max-length';
import type { Span } from '../documents/span';

/**
 * What the group `version` of the pattern matched, each time. Failure: `version-pattern-invalid`.
 */
export function findMatches(path: string, text: string, pattern: string): Result<readonly Span[]> {
  const compiled = compilePattern(path, pattern);
  if (!compiled.ok) return compiled;
  if (text.length > MAX_LENGTH)
    return malformed(path, `it is longer than ${MAX_LENGTH} characters`);
  const spans = [...text.matchAll(compiled.value)].map(
    (match) => match.indices?.groups?.['version'],
  );
  return ok(spans.filter((span) => span !== undefined).map(([start, end]) => ({ start, end })));
}

import { ok, type Result } from '../../result';
import type { Span } from '../documents/span';
import { parseToml } from '../documents/toml-document';

export function tomlString(
  path: string,
  text: string,
  keys: readonly string[],
): Result<Span | null> {
  const document = parseToml(path, text);
  if (!document.ok) return document;
  const wanted = keys.join('\0');
  const found = document.value.strings.find((string) => string.path.join('\0') === wanted);
  return ok(found === undefined ? null : { start: found.start, end: found.end });
}

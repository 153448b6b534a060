import { ok, type Result } from '../../result';
import { malformed } from '../documents/malformed';
import { splice, type TextEdit } from '../documents/splice';
import { parseToml } from '../documents/toml-document';
import type { PlacedRange } from '../ecosystem';
import { parsePythonRequirement } from './python-requirement';

/**
 * Failure `manifest-malformed` also where the old range is written with escapes, which no edit of
 * the text can find.
 */
export function writePyprojectRange(
  path: string,
  text: string,
  { places, from, to }: PlacedRange,
): Result<string> {
  const document = parseToml(path, text);
  if (!document.ok) return document;
  const wanted = new Set(places.map((place) => place.path.join('\0')));
  const edits: TextEdit[] = [];
  for (const string of document.value.strings) {
    if (!wanted.has(string.path.join('\0'))) continue;
    // A Poetry constraint is the whole string, a PEP 508 requirement has its name in front.
    const start =
      string.start +
      (string.value === from ? 0 : (parsePythonRequirement(string.value)?.start ?? 0));
    if (text.slice(start, start + from.length) !== from)
      return malformed(path, `${JSON.stringify(string.value)} is written with escapes`, {
        text,
        offset: start,
      });
    edits.push({ start, end: start + from.length, text: to });
  }
  return ok(splice(text, edits));
}

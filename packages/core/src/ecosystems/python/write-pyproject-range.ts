import { ok, type Result } from '../../result';
import { malformed } from '../documents/malformed';
import { splice, type TextEdit } from '../documents/splice';
import { parseToml, type TomlString } from '../documents/toml-document';
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
    if (from === '' && !takesRange(string)) continue;
    const offset = string.value === from ? 0 : (parsePythonRequirement(string.value)?.start ?? 0);
    const start = string.start + offset;
    const end = start + from.length;
    if (text.slice(string.start, end) !== string.value.slice(0, offset + from.length))
      return malformed(path, `${JSON.stringify(string.value)} is written with escapes`, {
        text,
        offset: start,
      });
    edits.push({ start, end, text: to });
  }
  return ok(splice(text, edits));
}

/** A name alone in a list of PEP 508; neither one with an address, nor Poetry's path to a folder. */
function takesRange({ path, value }: TomlString): boolean {
  return typeof path.at(-1) === 'number' && !value.includes('@');
}

import { findNodeAtLocation } from 'jsonc-parser';
import { ok, type Result } from '../result';
import { parseJson } from './json-document';
import { malformed } from './malformed';
import type { Manifest, Requirement } from './manifest';
import { normalizeName } from './normalize-name';
import { parsePythonRequirement } from './python-requirement';
import type { RangeEdit } from './range-edit';
import { readManifest } from './read-manifest';
import { splice, type TextEdit } from './splice';
import { parseToml } from './toml-document';

/**
 * The text with the requirement changed wherever the manifest has it; nothing else of it changes, and nothing at all when it is
 * not there. Failures: those of `readManifest`.
 */
export function writeRange(path: string, text: string, edit: RangeEdit): Result<string> {
  const manifest = readManifest(path, text);
  if (!manifest.ok) return manifest;
  const places = manifest.value.requirements.filter(
    ({ name, range }) =>
      range === edit.from && range !== '' && name === wantedName(edit, manifest.value),
  );
  return manifest.value.ecosystem === 'npm'
    ? writeJson({ path, text }, places, edit)
    : writeToml({ path, text }, places, edit);
}

function wantedName({ packageName }: RangeEdit, { ecosystem }: Manifest): string {
  return ecosystem === 'python' ? normalizeName(packageName) : packageName;
}

interface Source {
  readonly path: string;
  readonly text: string;
}

function writeJson(
  { path, text }: Source,
  places: readonly Requirement[],
  { to }: RangeEdit,
): Result<string> {
  const document = parseJson(path, text);
  if (!document.ok) return document;
  const nodes = places
    .map((place) => findNodeAtLocation(document.value.tree, [...place.path]))
    .filter((node) => node !== undefined);
  return ok(
    splice(
      text,
      nodes.map(({ offset, length }) => ({
        start: offset,
        end: offset + length,
        text: JSON.stringify(to),
      })),
    ),
  );
}

function writeToml(
  { path, text }: Source,
  places: readonly Requirement[],
  { from, to }: RangeEdit,
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

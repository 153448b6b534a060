import { normalizePythonName } from '../../names/normalize-python-name';
import { ok, type Result } from '../../result';
import { lineAt } from '../documents/line-at';
import { tableAt } from '../documents/table-at';
import { parseToml, type TomlDocument } from '../documents/toml-document';
import type { Promised } from '../promised';

/**
 * Extras, entry points and the Pythons that are supported, as PEP 621 and Poetry write them
 * (https://packaging.python.org/en/latest/specifications/pyproject-toml/). Extras are compared as
 * PEP 685 normalizes them. Without `requires-python` every Python is supported.
 */
export function pythonPromises(path: string, text: string): Result<readonly Promised[]> {
  const parsed = parseToml(path, text);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  const placed =
    (kind: Promised['kind'], naming: (key: string) => string) =>
    (table: Path): readonly Promised[] =>
      keysAt(document, table).map((key) => ({
        kind,
        name: naming(key),
        range: null,
        line: lineOf(document, text, [...table, key]),
      }));
  return ok([
    ...EXTRAS.flatMap(placed('extra', normalizePythonName)),
    ...ENTRY_POINTS.flatMap(({ group, table }) =>
      placed('entry-point', (key) => `${group}: ${key}`)(table),
    ),
    ...GROUPS.flatMap((groups) =>
      keysAt(document, groups).flatMap((group) =>
        placed('entry-point', (key) => `${group}: ${key}`)([...groups, group]),
      ),
    ),
    platform(document, text),
  ]);
}

type Path = readonly string[];

const EXTRAS: readonly Path[] = [
  ['project', 'optional-dependencies'],
  ['tool', 'poetry', 'extras'],
];
const ENTRY_POINTS: readonly { readonly group: string; readonly table: Path }[] = [
  { group: 'console_scripts', table: ['project', 'scripts'] },
  { group: 'console_scripts', table: ['tool', 'poetry', 'scripts'] },
  { group: 'gui_scripts', table: ['project', 'gui-scripts'] },
];
/** Tables whose keys are groups of entry points. */
const GROUPS: readonly Path[] = [
  ['project', 'entry-points'],
  ['tool', 'poetry', 'plugins'],
];
const PYTHONS: readonly Path[] = [
  ['project', 'requires-python'],
  ['tool', 'poetry', 'dependencies', 'python'],
];

function platform(document: TomlDocument, text: string): Promised {
  const path = PYTHONS.find((place) => typeof tableAt(document.value, ...place) === 'string');
  return {
    kind: 'platform',
    name: 'Python',
    range: path === undefined ? '' : String(tableAt(document.value, ...path)),
    line: path === undefined ? 1 : lineOf(document, text, path),
  };
}

function keysAt({ value }: TomlDocument, table: Path): readonly string[] {
  const found = tableAt(value, ...table);
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? Object.keys(found)
    : [];
}

/** Of the first string there; an empty list has none. */
function lineOf({ strings }: TomlDocument, text: string, path: Path): number {
  const first = strings.find((string) => path.every((key, at) => string.path[at] === key));
  return first === undefined ? 1 : lineAt(text, first.start);
}

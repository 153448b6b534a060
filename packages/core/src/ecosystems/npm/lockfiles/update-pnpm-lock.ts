import { type Document, isScalar, parse, type Scalar, stringify } from 'yaml';
import { ok, type Result } from '../../../result';
import { splice, type TextEdit } from '../../documents/splice';
import { parseYaml } from '../../documents/yaml-document';
import type { LockChange } from '../../lock-change';
import type { RangeEdit } from '../../range-edit';

const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies'];
const IMPORTERS = /^importers:[ \t]*\r?\n/m;
const IMPORTER = /^ {2}(\S.*):[ \t]*\r?$/gm;

/**
 * The `specifier` of each requirement of an importer, and the `specifiers` of lockfile version 5;
 * pnpm records no versions of workspace projects. Only the importers that changed are parsed: the
 * whole text would take a second a megabyte.
 */
export function updatePnpmLock(
  path: string,
  text: string,
  changes: readonly LockChange[],
): Result<string> {
  const edits: TextEdit[] = [];
  for (const importer of importers(text)) {
    const change = changes.find(({ root }) => (root === '' ? '.' : root) === importer.key);
    if (change === undefined || change.ranges.length === 0) continue;
    const document = parseYaml(path, importer.block, { text, offset: importer.start });
    if (!document.ok) return document;
    edits.push(
      ...change.ranges.flatMap((range) => specifierEdits(document.value, importer, range)),
    );
  }
  return ok(splice(text, edits));
}

function specifierEdits(
  document: Document,
  { key, start }: Importer,
  { packageName, from, to }: RangeEdit,
): readonly TextEdit[] {
  const places = [
    ...SECTIONS.map((section) => [key, section, packageName, 'specifier']),
    [key, 'specifiers', packageName],
  ];
  return places.flatMap((place) => {
    const node = document.getIn(place, true);
    if (!isScalar(node) || node.value !== from || !node.range) return [];
    const [first, last] = node.range;
    return [{ start: start + first, end: start + last, text: spell(to, node) }];
  });
}

interface Importer {
  readonly key: string;
  readonly start: number;
  readonly block: string;
}

function importers(text: string): readonly Importer[] {
  const section = IMPORTERS.exec(text);
  if (section === null) return [];
  const offset = section.index + section[0].length;
  const length = text.slice(offset).search(/^\S/m);
  const body = text.slice(offset, length === -1 ? undefined : offset + length);
  const keys = [...body.matchAll(IMPORTER)];
  return keys.map((match, index) => ({
    key: /^['"]/.test(match[1] ?? '') ? String(parse(match[1] ?? '')) : (match[1] ?? ''),
    start: offset + match.index,
    block: body.slice(match.index, keys[index + 1]?.index),
  }));
}

/** Quotes stay as they are; a plain scalar gets them when it needs them. */
function spell(range: string, { type }: Scalar): string {
  if (type === 'QUOTE_SINGLE') return `'${range}'`;
  return type === 'QUOTE_DOUBLE' ? `"${range}"` : stringify(range, { singleQuote: true }).trimEnd();
}

import { findNodeAtLocation } from 'jsonc-parser';
import { baseName } from '../../names/base-name';
import { ok, type Result } from '../../result';
import { isVersion } from '../../versions/is-version';
import { pep440Spelling } from '../../versions/pep440-spelling';
import type { Spelling } from '../../versions/spelling';
import { parseJson } from '../documents/json-document';
import type { Span } from '../documents/span';
import { parseToml } from '../documents/toml-document';
import { findMatches } from './find-matches';
import { pythonAssignment } from './python-assignment';

/** A kind of file that may hold a version. */
export interface FileKind {
  /** Where; none for a file that holds none. */
  readonly find: (path: string, text: string) => Result<readonly Span[]>;
  /** As its readers want it; null: as the project's ecosystem does. */
  readonly spelling: Spelling | null;
}

/** Where TOML files of known tools have their version: PEP 621, Poetry, Cargo, and plain ones. */
const TOML_KEYS = [
  'project.version',
  'tool.poetry.version',
  'package.version',
  'workspace.package.version',
  'version',
];
/** Nothing of a block scalar stands in the first column, so this is a key of the top. */
const YAML_KEY =
  '^version[ \\t]*:[ \\t]+(?<quote>["\']?)(?<version>[^\\s"\'#]+)\\k<quote>[ \\t]*(?:#.*)?\\r?$';
const SETUP_CFG = '^version[ \\t]*[=:][ \\t]*(?<version>\\d\\S*)';

const yaml: FileKind = {
  find: (path, text) => findMatches(path, text, YAML_KEY),
  spelling: null,
};
const plain: FileKind = { find: (_path, text) => ok(wholeText(text)), spelling: null };

/** By ending, or by the whole name. */
const KINDS: ReadonlyMap<string, FileKind> = new Map([
  ['.json', { find: inJson, spelling: null }],
  ['.toml', { find: inToml, spelling: null }],
  ['.yaml', yaml],
  ['.yml', yaml],
  ['.py', { find: inPython, spelling: pep440Spelling }],
  ['setup.cfg', { find: (path, text) => findMatches(path, text, SETUP_CFG), spelling: null }],
]);

/** A file of no other kind is a version and nothing else. */
export function fileKind(path: string): FileKind {
  const name = baseName(path);
  return KINDS.get(name) ?? KINDS.get(name.slice(name.lastIndexOf('.'))) ?? plain;
}

function inJson(path: string, text: string): Result<readonly Span[]> {
  const document = parseJson(path, text);
  if (!document.ok) return document;
  const node = findNodeAtLocation(document.value.tree, ['version']);
  return ok(
    node?.type === 'string' ? [{ start: node.offset + 1, end: node.offset + node.length - 1 }] : [],
  );
}

function inToml(path: string, text: string): Result<readonly Span[]> {
  const document = parseToml(path, text);
  return document.ok
    ? ok(document.value.strings.filter((string) => TOML_KEYS.includes(string.path.join('.'))))
    : document;
}

/**
 * `__version__`, or else the first of the names, and whatever repeats it: a module may have a
 * `VERSION` that is something else.
 */
function inPython(path: string, text: string): Result<readonly Span[]> {
  const [dunder, named] = ['__version__', '__version__|VERSION|version'].map((names) =>
    findMatches(path, text, pythonAssignment(names)),
  );
  if (!dunder?.ok || !named?.ok) return named ?? ok([]);
  const held = ({ start, end }: Span) => text.slice(start, end);
  const [first] = [...dunder.value, ...named.value].filter((span) => isVersion(held(span)));
  return ok(named.value.filter((span) => first !== undefined && held(span) === held(first)));
}

function wholeText(text: string): readonly Span[] {
  const start = text.search(/[^\s\uFEFF]/);
  const end = text.trimEnd().length;
  return start !== -1 && isVersion(text.slice(start, end)) ? [{ start, end }] : [];
}

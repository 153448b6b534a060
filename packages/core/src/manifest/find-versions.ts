import { findNodeAtLocation } from 'jsonc-parser';
import { ok, type Result } from '../result';
import { parseVersion } from '../versions/parse-version';
import { baseName } from './base-name';
import { findMatches } from './find-matches';
import { parseJson } from './json-document';
import { malformed } from './malformed';
import { MAX_LENGTH } from './max-length';
import { pythonAssignment } from './python-assignment';
import type { Span } from './span';
import { parseToml } from './toml-document';

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

/**
 * Where a file holds a version. With a pattern: wherever its group `version` matches. Without, by the kind of file: the key
 * `version` of JSON and YAML, that of the known tables of TOML, assignments to `__version__`, `VERSION` or `version` in
 * Python, `version =` in `setup.cfg`; any other file is the version and nothing else. An empty list: it holds none.
 */
export function findVersions(
  path: string,
  text: string,
  pattern: string | null,
): Result<readonly Span[]> {
  if (pattern !== null) return findMatches(path, text, pattern);
  if (text.length > MAX_LENGTH)
    return malformed(path, `it is longer than ${MAX_LENGTH} characters`);
  const name = baseName(path);
  switch (name.slice(name.lastIndexOf('.'))) {
    case '.json':
      return inJson(path, text);
    case '.toml':
      return inToml(path, text);
    case '.yaml':
    case '.yml':
      return findMatches(path, text, YAML_KEY);
    case '.py':
      return inPython(path, text);
    default:
      return name === 'setup.cfg' ? findMatches(path, text, SETUP_CFG) : ok(wholeText(text));
  }
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

/** `__version__`, or else the first of the names, and whatever repeats it: a module may have a `VERSION` that is something else. */
function inPython(path: string, text: string): Result<readonly Span[]> {
  const [dunder, named] = ['__version__', '__version__|VERSION|version'].map((names) =>
    findMatches(path, text, pythonAssignment(names)),
  );
  if (!dunder?.ok || !named?.ok) return named ?? ok([]);
  const held = ({ start, end }: Span) => text.slice(start, end);
  const [first] = [...dunder.value, ...named.value].filter(
    (span) => parseVersion(held(span), 'python') !== null,
  );
  return ok(named.value.filter((span) => first !== undefined && held(span) === held(first)));
}

function wholeText(text: string): readonly Span[] {
  const start = text.search(/[^\s\uFEFF]/);
  const end = text.trimEnd().length;
  return start !== -1 && parseVersion(text.slice(start, end), 'python') !== null
    ? [{ start, end }]
    : [];
}

import { ok, type Result } from '../../result';
import { malformed } from '../documents/malformed';
import type { Requirement } from '../manifest';
import { normalizePythonName } from '../../names/normalize-python-name';
import type { Pyproject } from './pyproject-shape';
import { parsePythonRequirement } from './python-requirement';
import { tableAt } from '../documents/table-at';
import type { TomlDocument, TomlString } from '../documents/toml-document';

type Kind = Requirement['kind'];

/** Lists of PEP 508 requirements, `*` for any name. */
const LISTS: readonly (readonly [path: string, kind: Kind])[] = [
  ['project.dependencies', 'runtime'],
  ['project.optional-dependencies.*', 'optional'],
  ['dependency-groups.*', 'dev'],
  ['build-system.requires', 'dev'],
  ['tool.uv.dev-dependencies', 'dev'],
  ['tool.pdm.dev-dependencies.*', 'dev'],
];

/** Poetry's tables from name to constraint, or to a table with a `version` or a `path`. */
const TABLES: readonly (readonly [path: string, kind: Kind])[] = [
  ['tool.poetry.dependencies', 'runtime'],
  ['tool.poetry.dev-dependencies', 'dev'],
  ['tool.poetry.group.*.dependencies', 'dev'],
];

interface Source {
  readonly path: string;
  readonly text: string;
}

/**
 * Everything that a `pyproject.toml` requires, where it stands. Failure: `manifest-malformed` for
 * what PEP 508 does not allow.
 */
export function pythonRequirements(
  source: Source,
  document: TomlDocument,
  pyproject: Pyproject,
): Result<readonly Requirement[]> {
  const local = localSources(pyproject);
  const requirements: Requirement[] = [];
  for (const string of document.strings) {
    const listed = kindOf(string.path.slice(0, -1), LISTS);
    const requirement =
      listed === null ? poetryRequirement(string, document) : listedRequirement(string, listed);
    if (listed !== null && requirement === null) {
      return malformed(
        source.path,
        `${JSON.stringify(string.value.slice(0, 100))} is no requirement (PEP 508)`,
        { text: source.text, offset: string.start },
      );
    }
    if (requirement !== null)
      requirements.push({
        ...requirement,
        local: requirement.local || local.has(requirement.name),
      });
  }
  return ok(requirements);
}

function kindOf(path: TomlString['path'], table: typeof LISTS): Kind | null {
  const found = table.find(([pattern]) => {
    const keys = pattern.split('.');
    return (
      keys.length === path.length && keys.every((key, index) => key === '*' || key === path[index])
    );
  });
  return found?.[1] ?? null;
}

function listedRequirement({ path, value }: TomlString, kind: Kind): Requirement | null {
  const requirement = parsePythonRequirement(value);
  return requirement === null
    ? null
    : { name: requirement.name, kind, range: requirement.range, local: false, path };
}

/** The entry of one of Poetry's tables that a string is, or is part of. */
interface PoetryEntry {
  readonly kind: Kind;
  readonly name: string;
  /** What of the entry: empty for all of it. */
  readonly key: '' | 'version' | 'path';
  readonly at: readonly string[];
}

function poetryEntry(path: TomlString['path']): PoetryEntry | null {
  const depth = path.findIndex(
    (key, index) => key === 'dependencies' || (key === 'dev-dependencies' && index === 2),
  );
  const kind = kindOf(path.slice(0, depth + 1), TABLES);
  const [name, ...rest] = path.slice(depth + 1).filter((key) => typeof key === 'string');
  const key = (['', 'version', 'path'] as const).find((known) => known === rest.join('.'));
  // Poetry lists the interpreter among the dependencies.
  if (kind === null || name === undefined || name === 'python' || key === undefined) return null;
  return { kind, name, key, at: path.slice(0, depth + 2).map(String) };
}

function poetryRequirement(
  { path, value }: TomlString,
  document: TomlDocument,
): Requirement | null {
  const entry = poetryEntry(path);
  if (entry === null) return null;
  const { kind, name, key, at } = entry;
  const table = tableAt(document.value, ...at);
  const folder = key === 'path';
  if (folder && tableAt(table, 'version') !== undefined) return null;
  return {
    name: normalizePythonName(name),
    kind: kind === 'runtime' && tableAt(table, 'optional') === true ? 'optional' : kind,
    range: folder ? '' : value,
    local: folder || tableAt(table, 'path') !== undefined,
    path,
  };
}

/** Packages that uv takes from this workspace or from a folder. */
function localSources({ tool }: Pyproject): ReadonlySet<string> {
  const entries = Object.entries(tool.uv.sources).filter(([, source]) =>
    [source].flat().some(({ workspace, path }) => workspace === true || path !== undefined),
  );
  return new Set(entries.map(([name]) => normalizePythonName(name)));
}

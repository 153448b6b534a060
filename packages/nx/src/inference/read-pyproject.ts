import { normalizePythonName } from '@release-openmed/core/names';
import { parse, TomlError } from 'smol-toml';

/** The part of a `pyproject.toml` that the project graph needs. */
export interface Pyproject {
  /** `[project] name`, or that of Poetry’s table, as written; null: neither has one. */
  readonly name: string | null;
  /**
   * Says of itself that it must not reach a registry: uv's `package = false`, Poetry's
   * `package-mode = false`, or the classifier that PyPI refuses.
   */
  readonly private: boolean;
  /** Distributions that it requires anywhere, names normalised, each once. */
  readonly requires: readonly string[];
  /** Set when the text is not TOML; `line` counts from 1. */
  readonly problem: { readonly line: number; readonly message: string } | null;
}

/**
 * Null: neither a `[project]` table (PEP 621) nor a `[tool.poetry]` that is a project’s, so nothing
 * that could be released: the file only configures tools. This runs in every Nx
 * command, so it parses values only, about three times faster than the position-keeping parser that
 * edits manifests.
 */
export function readPyproject(text: string): Pyproject | null {
  try {
    const { project, tool, 'dependency-groups': groups } = parse(text);
    const [stated, poetry, uv] = [table(project), table(table(tool)['poetry']), table(tool)['uv']];
    const unpackaged = poetry['package-mode'] === false;
    if (!isTable(project) && nameIn(poetry) === null && !unpackaged) return null;
    const lists = [
      stated['dependencies'],
      ...Object.values(table(stated['optional-dependencies'])),
      ...Object.values(table(groups)),
    ];
    return {
      name: nameIn(stated) ?? nameIn(poetry),
      private: unpackaged || table(uv)['package'] === false || isPrivate(stated['classifiers']),
      requires: [...new Set([...lists.flatMap(requiredNames), ...poetryNames(poetry)])],
      problem: null,
    };
  } catch (error) {
    return salvage(text, error);
  }
}

/**
 * While a file is being edited its project keeps its name, so that the graph does not change under
 * other projects.
 */
function salvage(text: string, error: unknown): Pyproject | null {
  const [section = null] = ['project', 'tool\\.poetry'].flatMap(
    (name) =>
      new RegExp(`^[ \\t]*\\[${name}\\][^\\n]*\\n((?:(?![ \\t]*\\[)[^\\n]*\\n?)*)`, 'm').exec(
        text,
      )?.[1] ?? [],
  );
  if (section === null) return null;
  const name = /^[ \t]*name[ \t]*=[ \t]*(["'])([^"'\n]+)\1/m.exec(section);
  return { name: name?.[2] ?? null, private: false, requires: [], problem: problemOf(error) };
}

function problemOf(error: unknown): Pyproject['problem'] {
  const { line, message } =
    error instanceof TomlError ? error : { line: 1, message: String(error) };
  return { line, message: message.split('\n')[0] ?? '' };
}

/**
 * PEP 508 requirements start with their name; a dependency group (PEP 735) may also include
 * another, which is read by itself.
 */
function requiredNames(requirements: unknown): readonly string[] {
  if (!Array.isArray(requirements)) return [];
  return requirements.flatMap((requirement) => {
    const name =
      typeof requirement === 'string'
        ? /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)/.exec(requirement)?.[1]
        : undefined;
    return name === undefined ? [] : [normalizePythonName(name)];
  });
}

/** Poetry lists it among what is required. */
const INTERPRETER = 'python';

/** Poetry's tables have a requirement a key. */
function poetryNames(poetry: Record<string, unknown>): readonly string[] {
  const tables = [poetry, ...Object.values(table(poetry['group'])).map(table)].flatMap((one) => [
    table(one['dependencies']),
    table(one['dev-dependencies']),
  ]);
  return tables
    .flatMap(Object.keys)
    .map(normalizePythonName)
    .filter((name) => name !== INTERPRETER);
}

function nameIn({ name }: Record<string, unknown>): string | null {
  return typeof name === 'string' && name !== '' ? name : null;
}

function isPrivate(classifiers: unknown): boolean {
  return Array.isArray(classifiers) && classifiers.includes('Private :: Do Not Upload');
}

function table(value: unknown): Record<string, unknown> {
  return isTable(value) ? value : {};
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { normalizePythonName } from '@release-openmed/core/names';
import { parse, TomlError } from 'smol-toml';

/** The part of a `pyproject.toml` that the project graph needs. */
export interface Pyproject {
  /** `[project] name` as written; null when the table has none. */
  readonly name: string | null;
  /**
   * Says of itself that it must not reach a registry: uv's `package = false`, or the classifier
   * that PyPI refuses.
   */
  readonly private: boolean;
  /** Distributions that it requires anywhere, names normalised, each once. */
  readonly requires: readonly string[];
  /** Set when the text is not TOML; `line` counts from 1. */
  readonly problem: { readonly line: number; readonly message: string } | null;
}

/**
 * Null: no `[project]` table (PEP 621), so nothing that could be released. This runs in every Nx
 * command, so it parses values only, about three times faster than the position-keeping parser that
 * edits manifests.
 */
export function readPyproject(text: string): Pyproject | null {
  try {
    const { project, tool, 'dependency-groups': groups } = parse(text);
    if (!isTable(project)) return null;
    const requirements = [
      project['dependencies'],
      ...Object.values(table(project['optional-dependencies'])),
      ...Object.values(table(groups)),
    ];
    return {
      name: typeof project['name'] === 'string' && project['name'] !== '' ? project['name'] : null,
      private: table(table(tool)['uv'])['package'] === false || isPrivate(project['classifiers']),
      requires: [...new Set(requirements.flatMap(requiredNames))],
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
  const section = /^[ \t]*\[project\][^\n]*\n((?:(?![ \t]*\[)[^\n]*\n?)*)/m.exec(text);
  if (section === null) return null;
  const name = /^[ \t]*name[ \t]*=[ \t]*(["'])([^"'\n]+)\1/m.exec(section[1] ?? '');
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

function isPrivate(classifiers: unknown): boolean {
  return Array.isArray(classifiers) && classifiers.includes('Private :: Do Not Upload');
}

function table(value: unknown): Record<string, unknown> {
  return isTable(value) ? value : {};
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

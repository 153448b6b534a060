import { normalizePythonName } from '@release-openmed/core/names';
import type { Pyproject } from './read-pyproject';

export interface PythonProject {
  /** Nx's name. */
  readonly project: string;
  /** Its `pyproject.toml`, relative to the workspace. */
  readonly file: string;
  readonly pyproject: Pyproject;
}

export interface PythonDependency {
  readonly source: string;
  readonly target: string;
  readonly sourceFile: string;
}

/**
 * Which Python projects of the workspace require which others. A name that two of them share is
 * nobody's.
 */
export function pythonDependencies(
  projects: readonly PythonProject[],
): readonly PythonDependency[] {
  const byName = new Map<string, string | null>();
  for (const { project, pyproject } of projects) {
    if (pyproject.name === null) continue;
    const name = normalizePythonName(pyproject.name);
    byName.set(name, byName.has(name) ? null : project);
  }
  return projects.flatMap(({ project, file, pyproject }) =>
    pyproject.requires.flatMap((name) => {
      const target = byName.get(name) ?? null;
      return target === null || target === project
        ? []
        : [{ source: project, target, sourceFile: file }];
    }),
  );
}

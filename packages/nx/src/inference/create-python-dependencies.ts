import type { CreateDependencies, DependencyType } from '@nx/devkit';
import { MANIFEST_NAMES } from '@release-openmed/core/names';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './in-folder';
import type { PluginOptions } from './plugin-options';
import { pythonDependencies, type PythonProject } from './python-dependencies';
import { readPyproject } from './read-pyproject';

// Loading the devkit for one word would slow every Nx command.
const STATIC = 'static' as DependencyType.static;

/**
 * Edges between Python projects. All are computed anew: a new project may be what an unchanged file
 * has long required.
 */
export const createPythonDependencies: CreateDependencies<PluginOptions> = (_options, context) => {
  const projects = Object.entries(context.projects).flatMap(
    ([project, { root }]): PythonProject[] => {
      const file = inFolder(root, MANIFEST_NAMES.python);
      // Nx refuses an edge from a file that it does not know, one that is ignored for instance.
      if (context.fileMap.projectFileMap[project]?.some((known) => known.file === file) !== true)
        return [];
      const pyproject = readPyproject(readFileSync(join(context.workspaceRoot, file), 'utf8'));
      return pyproject === null ? [] : [{ project, file, pyproject }];
    },
  );
  return pythonDependencies(projects).map((dependency) => ({ ...dependency, type: STATIC }));
};

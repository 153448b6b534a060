import type { CreateNodesFunction, CreateNodesResultArray } from '@nx/devkit';
import { MANIFEST_NAMES } from '@release-openmed/core/names';
import type { Folder } from './folder';
import { inFolder } from './in-folder';
import { inferProjects } from './infer-projects';
import { modelNodes } from './model-targets-nodes';
import type { PluginOptions } from './plugin-options';
import { readFolders } from './read-folders';

/**
 * A malformed `pyproject.toml` is reported on stderr and does not fail here, because that would
 * stop every Nx command of the workspace; releasing fails on it.
 */
export const createReleaseNodes: CreateNodesFunction<PluginOptions> = (files, options, context) => {
  const folders = readFolders(files, context.workspaceRoot);
  for (const folder of folders) warn(folder);
  const sources = new Map(folders.map((folder) => [folder.root, sourceOf(folder)]));
  const released = inferProjects(folders, options).map(
    (project): CreateNodesResultArray[number] => [
      sources.get(project.root) ?? 'nx.json',
      { projects: { [project.root]: project } },
    ],
  );
  return [...released, ...modelNodes(folders, options, context.workspaceRoot)];
};

function warn({ root, pyproject }: Folder): void {
  if (!pyproject?.problem) return;
  const path = inFolder(root, MANIFEST_NAMES.python);
  console.warn(
    `${path}:${pyproject.problem.line}: ${pyproject.problem.message} (manifest-malformed; its project cannot be released until this is mended)`,
  );
}

/** The file that Nx names as the origin of what was inferred. */
function sourceOf(folder: Folder): string {
  if (folder.root === '.') return 'nx.json';
  const npm = folder.packageJson === null ? null : MANIFEST_NAMES.npm;
  const file = folder.pythonFile ?? npm ?? 'project.json';
  return `${folder.root}/${file}`;
}

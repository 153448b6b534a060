import type { CreateNodesResultArray } from '@nx/devkit';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceDataDirectory } from 'nx/src/utils/cache-directory';
import type { Folder } from './folder';
import { inFolder } from './in-folder';
import type * as ModelTargets from './model-targets';
import type { PluginOptions } from './plugin-options';

/**
 * Targets for the projects that hold a model manifest; a folder that is no project does not become
 * one by it.
 */
export function modelNodes(
  folders: readonly Folder[],
  options: PluginOptions,
  workspaceRoot: string,
): CreateNodesResultArray {
  const manifest = manifestOption(options);
  const holders = folders.filter(
    (folder) => isProject(folder) && existsSync(join(workspaceRoot, folder.root, manifest)),
  );
  if (holders.length === 0) return [];
  // Loaded here because this file is loaded by every Nx command, and most workspaces have no
  // models.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { inferModelTargets } = require('./model-targets') as typeof ModelTargets;
  return holders.map(({ root }) => {
    const path = inFolder(root, manifest);
    return [
      path,
      {
        projects: {
          [root]: {
            root,
            targets: {
              ...inferModelTargets(join(workspaceRoot, path), options, workspaceDataDirectory),
            },
          },
        },
      },
    ];
  });
}

function manifestOption(options: PluginOptions): string {
  const models = options?.['models'];
  const given =
    typeof models === 'object' && models !== null && 'manifest' in models
      ? models.manifest
      : undefined;
  return typeof given === 'string' && given !== '' ? given : 'models.jsonl';
}

function isProject({ root, npmMember, projectJson, pyproject }: Folder): boolean {
  return root === '.' || npmMember || projectJson !== null || pyproject !== null;
}

import { join } from 'node:path';
import type { ExecutorContext } from '@nx/devkit';
import { fail, ok, type Result } from '@release-openmed/core';
import { parseModelConfig, type ModelConfig } from '@release-openmed/models';
import { pluginOptions } from '../gather/plugin-options';

/** The project that holds a model manifest, as a command finds it. */
export interface ModelProject {
  readonly name: string;
  readonly workspaceRoot: string;
  /** Absolute. */
  readonly root: string;
  /** Relative to the workspace, `.` at its top. */
  readonly path: string;
  readonly config: ModelConfig;
}

export function modelProject({
  root,
  projectName,
  projectGraph,
  nxJsonConfiguration,
}: ExecutorContext): Result<ModelProject> {
  const path = projectName === undefined ? undefined : projectGraph.nodes[projectName]?.data.root;
  if (projectName === undefined || path === undefined) {
    return fail({
      code: 'model-project-unknown',
      message: 'The command does not know of which project.',
      fix: 'Name the project that holds the model manifest: nx model-check <project>.',
    });
  }
  const options = pluginOptions(nxJsonConfiguration) as { readonly models?: unknown } | undefined;
  const config = parseModelConfig(options?.models);
  return config.ok
    ? ok({
        name: projectName,
        workspaceRoot: root,
        root: join(root, path),
        path,
        config: config.value,
      })
    : config;
}

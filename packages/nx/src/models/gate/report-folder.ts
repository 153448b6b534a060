import { join, resolve } from 'node:path';
import type { ModelProject } from '../model-project';
import type { ModelGateOptions } from './model-gate-options';

/**
 * Where a run writes its gate reports. A family has a folder of its own, so that tasks of several
 * families never write to one.
 */
export function reportFolder(
  { out, family }: ModelGateOptions,
  { root, workspaceRoot, config }: Pick<ModelProject, 'root' | 'workspaceRoot' | 'config'>,
): string {
  if (out !== undefined) return resolve(workspaceRoot, out);
  return family === undefined ? join(root, config.reports) : join(root, config.reports, family);
}

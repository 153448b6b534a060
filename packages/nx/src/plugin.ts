import type { CreateDependencies, CreateNodes, PostTasksExecution } from '@nx/devkit';
import { MANIFESTS } from '@release-openmed/core/names';
import { createPythonDependencies } from './inference/create-python-dependencies';
import { createReleaseNodes } from './inference/create-release-nodes';
import type { PluginOptions } from './inference/plugin-options';
import { checksFolder } from './release/check/checks-folder';
import { writesSummary } from './release/check/writes-summary';
import { gateRun } from './targets/gate-run';
import { writesResultsOf } from './targets/task-results';

const FILES = [...MANIFESTS, 'project.json', 'models.jsonl'];

export const name = '@release-openmed/nx';

/**
 * Nx 23 and 24 read `createNodes`; Nx 22 reads `createNodesV2` first. Both have this signature in
 * all three.
 */
export const createNodes: CreateNodes<PluginOptions> = [
  `{nx.json,${FILES.flatMap((file) => [file, `**/${file}`]).join(',')}}`,
  createReleaseNodes,
];
export const createNodesV2 = createNodes;

export const createDependencies: CreateDependencies<PluginOptions> = createPythonDependencies;

/** In every other command there is no such hook, and Nx calls none. */
export const postTasksExecution: PostTasksExecution | undefined = afterTasks(process.env);

function afterTasks(env: NodeJS.ProcessEnv): PostTasksExecution | undefined {
  const run = gateRun(env);
  // A release has started this Nx, and has to know what came of the tasks.
  if (run !== null) return writesResultsOf(run);
  const file = env['GITHUB_STEP_SUMMARY'];
  return file ? writesSummary({ file, folder: checksFolder() }) : undefined;
}

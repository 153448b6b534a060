import type { CreateDependencies, CreateNodes } from '@nx/devkit';
import { MANIFESTS } from '@release-openmed/core/names';
import { createPythonDependencies } from './inference/create-python-dependencies';
import { createReleaseNodes } from './inference/create-release-nodes';
import type { PluginOptions } from './inference/plugin-options';
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

const run = gateRun(process.env);

/**
 * What came of the tasks that a release has to know of, told by the Nx that it has started. In
 * every other command there is no such hook, and Nx calls none.
 */
export const postTasksExecution = run === null ? undefined : writesResultsOf(run);

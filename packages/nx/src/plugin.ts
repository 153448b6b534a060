import type { CreateDependencies, CreateNodes } from '@nx/devkit';
import { MANIFESTS } from '@release-openmed/core/names';
import { createPythonDependencies } from './inference/create-python-dependencies';
import { createReleaseNodes } from './inference/create-release-nodes';
import type { PluginOptions } from './inference/plugin-options';

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

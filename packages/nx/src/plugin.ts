import type { CreateDependencies, CreateNodes } from '@nx/devkit';
import { createPythonDependencies } from './inference/create-python-dependencies';
import { createReleaseNodes } from './inference/create-release-nodes';
import type { PluginOptions } from './inference/plugin-options';

export const name = '@release-openmed/nx';

/** Nx 23 and 24 read `createNodes`; Nx 22 reads `createNodesV2` first. Both have this signature in all three. */
export const createNodes: CreateNodes<PluginOptions> = [
  '{nx.json,package.json,project.json,pyproject.toml,models.jsonl,**/package.json,**/project.json,**/pyproject.toml,**/models.jsonl}',
  createReleaseNodes,
];
export const createNodesV2 = createNodes;

export const createDependencies: CreateDependencies<PluginOptions> = createPythonDependencies;

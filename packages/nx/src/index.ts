/**
 * What Nx loads for `"plugin": "@release-openmed/nx"`, in every command: nothing but inference
 * belongs here.
 */
export { createDependencies, createNodes, createNodesV2, name, postTasksExecution } from './plugin';

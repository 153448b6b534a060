import type { CustomHasher } from '@nx/devkit';
import { workspaceRoot } from 'nx/src/utils/workspace-root';
import { hashGateTask } from '../../models/gate/hash-gate-task';

/** Nx asks this before it looks into its cache. */
const modelGateHasher: CustomHasher = (task, context) => hashGateTask(task, context, workspaceRoot);
export default modelGateHasher;

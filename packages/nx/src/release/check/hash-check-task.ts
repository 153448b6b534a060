import type { Hash, HasherContext, Task } from '@nx/devkit';
import type { Result } from '@release-openmed/core';
import type { ReleaseCheckOptions } from '../release-check-options';
import { printWhole } from '../print-whole';
import { checkPart, type CheckTask, type CheckWorkspace } from './check-part';
import { checkWorkspace, type WorkspaceCheck } from './check-workspace';
import { handPart } from './hand-part';

export interface CheckHashing extends Pick<CheckTask, 'env' | 'color' | 'now'> {
  readonly workspaceRoot: string;
  /** Where tasks find what was worked out for them. */
  readonly folder: string;
  /** One for as long as the repository stays as it is: for one command of Nx. */
  readonly known: Map<string, Promise<Result<WorkspaceCheck>>>;
}

/**
 * The hash of what a task will show. So the whole workspace is checked here, once for all tasks, and
 * each is handed its own part: a rule that joins tomorrow is in the hash without anybody thinking
 * of it, nothing that has no say is, and twenty tasks take the time of one. What failed has a hash
 * that never comes again.
 */
export async function hashCheckTask(
  task: Task,
  { projectGraph, nxJsonConfiguration }: HasherContext,
  { workspaceRoot, folder, known, ...hashing }: CheckHashing,
): Promise<Hash> {
  const { project } = task.target;
  const options = optionsOf(task, projectGraph.nodes[project]?.data.targets);
  printWhole(options);
  const context = { root: workspaceRoot, projectGraph, nxJsonConfiguration };
  const once: CheckWorkspace = (where, request) => {
    const key = JSON.stringify([request.base, request.title]);
    const checked = known.get(key) ?? checkWorkspace(where, request);
    known.set(key, checked);
    return checked;
  };
  const part = await checkPart({ ...hashing, context, project, options }, once);
  return { value: handPart(part, folder), details: { command: '', nodes: {} } };
}

type Targets = HasherContext['projectGraph']['nodes'][string]['data']['targets'];

/** As Nx hands them to the executor. */
function optionsOf({ target, overrides }: Task, targets: Targets): ReleaseCheckOptions {
  const { options, configurations } = targets?.[target.target] ?? {};
  return {
    ...options,
    ...configurations?.[target.configuration ?? ''],
    ...overrides,
  } as ReleaseCheckOptions;
}

import type { ExecutorContext } from '@nx/devkit';
import {
  runModelRollback,
  type ModelRollbackOptions,
} from '../../models/pointers/run-model-rollback';
import { consoleReport } from '../../report/console-report';
import { whenTold } from '../../report/when-told';

/** `nx model-rollback`: points latest back at a green artifact. */
export default async function modelRollbackExecutor(
  options: ModelRollbackOptions,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return whenTold(await runModelRollback(options, context, consoleReport()));
}

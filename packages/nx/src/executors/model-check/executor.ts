import type { ExecutorContext } from '@nx/devkit';
import { runModelCheck, type ModelCheckOptions } from '../../models/check/run-model-check';
import { consoleReport } from '../../report/console-report';
import { whenTold } from '../../report/when-told';

/** `nx model-check`: manifest, state, pointers, ledger, reports and generated files agree. */
export default async function modelCheckExecutor(
  options: ModelCheckOptions,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return whenTold(await runModelCheck(options, context, consoleReport()));
}

import type { ExecutorContext } from '@nx/devkit';
import type { ModelGateOptions } from '../../models/gate/model-gate-options';
import { runModelGate } from '../../models/gate/run-model-gate';
import { consoleReport } from '../../report/console-report';
import { whenTold } from '../../report/when-told';

/** `nx model-gate`: judges candidate reports and writes a gate report for each. */
export default async function modelGateExecutor(
  options: ModelGateOptions,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return whenTold(await runModelGate(options, context, consoleReport()));
}

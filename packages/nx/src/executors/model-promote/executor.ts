import type { ExecutorContext } from '@nx/devkit';
import { runModelPromote, type ModelPromoteOptions } from '../../models/pointers/run-model-promote';
import { consoleReport } from '../../report/console-report';
import { whenTold } from '../../report/when-told';

/** `nx model-promote`: makes an artifact canary, or a canary latest. */
export default async function modelPromoteExecutor(
  options: ModelPromoteOptions,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return whenTold(await runModelPromote(options, context, consoleReport()));
}

import type { ExecutorContext } from '@nx/devkit';
import { checkOptions } from '../../release/check-options';
import { type ReplayOptions, runReplay } from '../../release/run-replay';
import { consoleReport } from '../../report/console-report';
import { whenTold } from '../../report/when-told';

/**
 * `nx release-replay`: what the rules would have released over the past, beside what was released.
 */
export default async function releaseReplayExecutor(
  options: ReplayOptions,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  const report = consoleReport();
  const unknown = checkOptions('release-replay', options);
  if (unknown.length > 0) report.fail(unknown);
  return whenTold(unknown.length === 0 && (await runReplay(options, context, report)));
}

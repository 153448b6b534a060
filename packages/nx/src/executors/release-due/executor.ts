import type { ExecutorContext } from '@nx/devkit';
import { checkOptions } from '../../release/check-options';
import { type DueOptions, runDue } from '../../release/run-due';
import { consoleReport } from '../../report/console-report';
import { whenTold } from '../../report/when-told';

/** `nx release-due`: what is unreleased, and what is due by cadence and cycle. */
export default async function releaseDueExecutor(
  options: DueOptions,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  const report = consoleReport();
  const unknown = checkOptions('release-due', options);
  if (unknown.length > 0) report.fail(unknown);
  return whenTold(unknown.length === 0 && (await runDue(options, context, report)));
}

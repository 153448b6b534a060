import type { ExecutorContext } from '@nx/devkit';
import { checksFolder } from '../../release/check/checks-folder';
import { runReleaseCheck } from '../../release/check/run-release-check';
import { checkOptions } from '../../release/check-options';
import type { ReleaseCheckOptions } from '../../release/release-check-options';
import { consoleReport } from '../../report/console-report';
import { whenTold } from '../../report/when-told';

/** `nx release-check`: what the merge of this branch releases of a project, and what it breaks. */
export default async function releaseCheckExecutor(
  options: ReleaseCheckOptions,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  const report = consoleReport();
  const unknown = checkOptions('release-check', options);
  if (unknown.length > 0) {
    report.fail(unknown);
    return whenTold(false);
  }
  const run = {
    ...{ context, options, report, project: context.projectName ?? '' },
    ...{ env: process.env, color: report.options.color, now: new Date().toISOString() },
    folder: checksFolder(),
  };
  return whenTold(await runReleaseCheck(run));
}

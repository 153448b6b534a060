import type { ExecutorContext } from '@nx/devkit';
import type { ReleaseOptions } from '../../release/release-options';
import { checkOptions } from '../../release/check-options';
import { consoleReport } from '../../report/console-report';
import { runRelease } from '../../release/run-release';

/** `nx release-openmed`: plans and cuts releases of the workspace, or of one project and what it drags along. */
export default async function releaseOpenmedExecutor(options: ReleaseOptions, context: ExecutorContext): Promise<{ success: boolean }> {
  const report = consoleReport();
  const unknown = checkOptions('release-openmed', options);
  if (unknown.length > 0) report.fail(unknown);
  return { success: unknown.length === 0 && (await runRelease(options, context, report)) };
}

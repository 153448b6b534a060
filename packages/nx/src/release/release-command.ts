import { consoleReport } from '../report/console-report';
import { checkOptions } from './check-options';
import type { ReleaseOptions } from './release-options';
import { refuseInGate } from './refuse-in-gate';
import type { ReleaseContext } from './run';
import { runDeprecations } from './run-deprecations';
import { runRelease } from './run-release';

/** What a person typed, from its options to its outcome. */
export async function releaseCommand(
  options: ReleaseOptions,
  context: ReleaseContext,
): Promise<boolean> {
  const report = consoleReport();
  const unfit = [...checkOptions('release-openmed', options), ...refuseInGate(context.root)];
  if (unfit.length > 0) report.fail(unfit);
  if (unfit.length > 0) return false;
  return options.deprecations === true
    ? runDeprecations(options, context, report)
    : runRelease(options, context, report);
}

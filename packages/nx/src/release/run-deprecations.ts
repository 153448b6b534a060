import {
  type DeprecationCalendar,
  type Result,
  all,
  deprecationCalendar,
  loadMessageParser,
  renderCalendar,
  renderJson,
  settle,
} from '@release-openmed/core';
import { withFacts } from '../gather/with-facts';
import { nowOf } from '../options/now-of';
import type { Report } from '../report/console-report';
import type { ReleaseOptions } from './release-options';
import type { ReleaseContext } from './run';
import { toRequest } from './to-request';

/** `--deprecations`: what is on its way out, and when it may be gone. Reads the clone alone. */
export async function runDeprecations(
  options: ReleaseOptions,
  context: ReleaseContext,
  report: Report,
): Promise<boolean> {
  report.progress('Reading what is deprecated …');
  const calendar = await readCalendar(options, context);
  if (!calendar.ok) {
    report.fail(calendar.failures);
    return false;
  }
  report.print(renderCalendar(calendar.value, report.options));
  if (options.json === true) report.print(renderJson(calendar.value));
  return true;
}

async function readCalendar(
  options: ReleaseOptions,
  context: ReleaseContext,
): Promise<Result<DeprecationCalendar>> {
  const sound = all([nowOf(options), toRequest(options, context)]);
  if (!sound.ok) return sound;
  const [now, { projects }] = sound.value;
  const request = {
    nxJson: context.nxJsonConfiguration,
    graph: context.projectGraph,
    workspaceRoot: context.root,
    remote: options.remote ?? 'origin',
    now,
    offline: true,
  };
  return withFacts(request, async ({ facts, config, answer }) => {
    const parse = await loadMessageParser();
    return settle(deprecationCalendar({ facts, config, parse, projects }), answer);
  });
}

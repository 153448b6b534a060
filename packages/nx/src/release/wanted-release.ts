import {
  type Result,
  type WantedRelease,
  loadMessageParser,
  ok,
  openCandidates,
  requestFrom,
} from '@release-openmed/core';
import { withFacts } from '../gather/with-facts';
import { readingOf } from './reading-of';
import type { ReleaseOptions } from './release-options';
import type { ReleaseContext } from './run';
import { toRequest } from './to-request';

/**
 * What the options ask of the planner. With `--from-rc` the repository is read once more than
 * otherwise: which candidates are open is seen from the tip, and what is released is read at their
 * source. Failures: those of `toRequest`, of the reading and of `openCandidates`.
 */
export async function wantedRelease(
  options: ReleaseOptions,
  context: ReleaseContext,
  now: string,
): Promise<Result<WantedRelease>> {
  const request = toRequest(options, context);
  if (!request.ok || options.fromRc !== true) return request;
  const { projects } = request.value;
  return withFacts(readingOf(options, context, now), async ({ facts, config }) => {
    const parse = await loadMessageParser();
    const open = openCandidates(facts, config, { parse, projects });
    if (!open.ok) return open;
    // A pattern of projects may match some that have none.
    return ok({ ...request.value, projects: null, from: requestFrom(open.value) });
  });
}

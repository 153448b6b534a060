import {
  type FirstCommit,
  type LinePhase,
  type LineStart,
  type Result,
  cutLine,
  loadMessageParser,
  settle,
} from '@release-openmed/core';
import { withFacts } from '../gather/with-facts';
import type { CutAsked } from './cut';

interface Wanted {
  readonly start: LineStart;
  readonly phases: readonly LinePhase[];
  readonly caps: boolean;
}

/** What the first commit writes, from what stands where the line begins. Failures: of `cutLine`. */
export async function readFirstCommit(
  asked: CutAsked,
  wanted: Wanted,
): Promise<Result<FirstCommit>> {
  const source = { id: wanted.start.commit, env: {} };
  const parse = await loadMessageParser();
  return withFacts({ ...asked, source }, ({ facts, config, answer }) =>
    settle(cutLine(wanted, { facts, config, parse }), answer),
  );
}

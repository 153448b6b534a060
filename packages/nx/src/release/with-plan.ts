import { createHash } from 'node:crypto';
import {
  type Planned,
  type Result,
  fail,
  loadMessageParser,
  planRelease,
  promotedTags,
  settle,
} from '@release-openmed/core';
import { type Gathered, withFacts } from '../gather/with-facts';
import { readingOf } from './reading-of';
import type { ShownPlan, Run } from './run';
import { tellReading } from './tell-reading';

export interface PlanReading extends Gathered {
  readonly planned: ShownPlan;
}

/**
 * Reads the repository and plans what is released; `use` may go on asking the repository. Failures:
 * those of both, and `plan-stale`.
 */
export async function withPlan<T>(
  run: Run,
  use: (reading: PlanReading) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { options, context, request, report } = run;
  report.progress('Reading the history …');
  // Both take their time elsewhere: in git and in the module loader.
  const loading = loadMessageParser();
  const reading = readingOf(options, context, run.now);
  const more = { from: promotedTags(request), lease: releases(options), running: run.running };
  return withFacts({ ...reading, ...more }, async (gathered) => {
    const { facts, config, answer } = gathered;
    const tools = { parse: await loading, sha256 };
    const asked = { request, push: options.push !== false, tools };
    // Gates are for the release: an approver need not run all tests to say yes to it.
    const gated = options.approve === true ? { ...config, gates: {} } : config;
    const told = tellReading(answer, report);
    const planned = await settle(planRelease(facts, gated, asked), told);
    if (!planned.ok) return planned;
    const stale = staleness(planned.value, run);
    if (stale !== null) return stale;
    const shown = { web: facts.remote?.web ?? null, unchecked: facts.remote === null };
    return use({ ...gathered, planned: { ...planned.value, ...shown } });
  });
}

/** Whether it can come to the push of a release. */
function releases({ push, dryRun, planOut, approve }: Run['options']): boolean {
  return push !== false && dryRun !== true && planOut === undefined && approve !== true;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Null: the plan is the one that was given, or none was. */
function staleness({ plan }: Planned, { given, options }: Run): Result<never> | null {
  if (given === null || plan.id === given.id) return null;
  const moved =
    plan.source === given.source
      ? 'tags, options or the remote changed'
      : `the source moved from ${given.source.slice(0, 10)} to ${plan.source.slice(0, 10)}`;
  return fail({
    code: 'plan-stale',
    message: `The plan in ${options.plan} is not what would be released now: ${moved} since it was made.`,
    fix: 'Make and review a new one with --plan-out.',
    where: options.plan!,
  });
}

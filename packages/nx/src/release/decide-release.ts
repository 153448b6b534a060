import { createHash } from 'node:crypto';
import {
  type Planned,
  type Result,
  fail,
  loadMessageParser,
  ok,
  planRelease,
  settle,
} from '@release-openmed/core';
import type { Decided } from '../attempt/decided';
import { withFacts } from '../gather/with-facts';
import type { ShownPlan, Run } from './run';

const USUAL_REMOTE = 'origin';

/** Reads the repository and plans what is released. Failures: those of both, and `plan-stale`. */
export async function decideRelease(run: Run): Promise<Result<Decided<ShownPlan>>> {
  const { options, context, request, report } = run;
  report.progress('Reading the history …');
  // Both take their time elsewhere: in git and in the module loader.
  const loading = loadMessageParser();
  const reading = {
    nxJson: context.nxJsonConfiguration,
    graph: context.projectGraph,
    workspaceRoot: context.root,
    remote: options.remote ?? USUAL_REMOTE,
    now: run.now,
    from: request.from,
    walk: context.walk,
    deepen: options.deepen ?? false,
    offline: options.push === false,
    // Nx fills the option in where nobody has given it.
    mayLackRemote: options.dryRun === true && (options.remote ?? USUAL_REMOTE) === USUAL_REMOTE,
    lease: pushes(options),
    running: run.running,
  };
  return withFacts(reading, async ({ facts, config, answer }) => {
    const tools = { parse: await loading, sha256 };
    const asked = { request, push: options.push !== false, tools };
    const planned = await settle(planRelease(facts, config, asked), answer);
    if (!planned.ok) return planned;
    const stale = staleness(planned.value, run);
    if (stale !== null) return stale;
    const value = {
      ...planned.value,
      web: facts.remote?.web ?? null,
      unchecked: facts.remote === null,
    };
    return ok({ ...planned.value, value });
  });
}

/** Whether it can come to a push. */
function pushes({ push, dryRun, planOut }: Run['options']): boolean {
  return push !== false && dryRun !== true && planOut === undefined;
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

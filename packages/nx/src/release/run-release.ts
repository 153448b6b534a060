import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ExecutorContext } from '@nx/devkit';
import {
  type Failure,
  type Forge,
  type ParseMessage,
  type Planned,
  type PlanRequest,
  type Result,
  fail,
  loadMessageParser,
  ok,
  planRelease,
  renderExplain,
  renderJson,
  renderPlanTable,
} from '@release-openmed/core';
import { gatherFacts, type Gathered } from '../gather/gather-facts';
import type { EarlyWalk } from '../git/start-walk';
import { withModelPins } from '../models/with-model-pins';
import { describe } from '../perform/describe';
import { perform } from '../perform/perform';
import { confirm } from '../prompt/confirm';
import type { Report } from '../report/console-report';
import { catchUp } from './catch-up';
import { stepsAfter, stepsBefore } from './next-steps';
import { readPlan } from './read-plan';
import type { ReleaseOptions } from './release-options';
import { toRequest } from './to-request';

/** How often a plan is made anew because someone else's push came first. */
const TRIES = 4;

export interface ReleaseContext extends ExecutorContext {
  /** Started as soon as the command was. */
  readonly walk: EarlyWalk;
}

interface Run {
  readonly options: ReleaseOptions;
  readonly context: ReleaseContext;
  readonly report: Report;
  readonly request: PlanRequest;
  /** The plan that must come out, when one was given. */
  readonly given: { readonly id: string; readonly source: string } | null;
}

/** The command: read, plan, show, ask, push. What fails has changed nothing; running it again is always safe. */
export async function runRelease(
  options: ReleaseOptions,
  context: ReleaseContext,
  report: Report,
): Promise<boolean> {
  const given = options.plan === undefined ? ok(null) : readPlan(context.root, options.plan);
  const asked =
    given.ok && given.value !== null ? ok(given.value.request) : toRequest(options, context);
  const done =
    given.ok && asked.ok
      ? await release({ options, context, report, request: asked.value, given: given.value })
      : fail(...(given.ok ? [] : given.failures), ...(asked.ok ? [] : asked.failures));
  if (!done.ok) report.fail(done.failures);
  return done.ok;
}

async function release(run: Run): Promise<Result<void>> {
  const { options, context, report } = run;
  for (let attempt = 1; ; attempt += 1) {
    report.progress('Reading the history …');
    // Both take their time elsewhere: in git and in the module loader.
    const [gathered, parse] = await Promise.all([gather(run), loadMessageParser()]);
    if (!gathered.ok) return gathered;
    const planned = await withModelPins(plan({ ...run, parse }, gathered.value), context);
    if (!planned.ok) return planned;
    const caughtUp = await catchUp(planned.value, { ...run, facts: gathered.value.facts });
    if (!caughtUp.ok) return caughtUp;
    if (caughtUp.value === 'moved' && attempt < TRIES) continue;

    show(planned.value, run);
    const blocked = blockers(planned.value);
    if (options.planOut !== undefined)
      writeFileSync(
        resolve(context.root, options.planOut),
        `${JSON.stringify(planned.value.plan, null, 2)}\n`,
      );
    const stops =
      blocked.length > 0 ||
      options.dryRun === true ||
      options.planOut !== undefined ||
      planned.value.operations.length === 0;
    const outcome = stops
      ? ok('done' as const)
      : await push(planned.value, { ...run, web: gathered.value.facts.remote?.web ?? null });
    if (!outcome.ok) return outcome;
    if (outcome.value === 'done') {
      // Also of a plan that is blocked: its findings say what blocks it.
      if (options.json === true) report.print(renderJson(planned.value.plan));
      return blocked.length > 0 ? fail(...blocked) : ok(undefined);
    }
    if (attempt >= TRIES)
      return fail({
        code: 'push-contended',
        message: `${outcome.value.join(', ')} moved during each of ${TRIES} tries.`,
        fix: 'Nothing was released. Run this again when others are done.',
      });
    report.print('Someone else pushed first: planning again.');
  }
}

function gather({ options, context, request }: Run): Promise<Result<Gathered>> {
  return gatherFacts({
    nxJson: context.nxJsonConfiguration,
    graph: context.projectGraph,
    workspaceRoot: context.root,
    remote: options.remote ?? 'origin',
    now: options.now ?? new Date().toISOString(),
    from: request.from,
    walk: context.walk,
    deepen: options.deepen ?? false,
    offline: options.push === false,
  });
}

function plan(
  { options, request, given, parse }: Run & { readonly parse: ParseMessage },
  { facts, config }: Gathered,
): Result<Planned> {
  const tools = {
    parse,
    sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
  };
  const planned = planRelease(facts, config, { request, push: options.push !== false, tools });
  if (!planned.ok || given === null || planned.value.plan.id === given.id) return planned;
  const moved =
    planned.value.plan.source === given.source
      ? 'tags, options or the remote changed'
      : `the source moved from ${given.source.slice(0, 10)} to ${planned.value.plan.source.slice(0, 10)}`;
  return fail({
    code: 'plan-stale',
    message: `The plan in ${options.plan} is not what would be released now: ${moved} since it was made.`,
    fix: 'Make and review a new one with --plan-out.',
    where: options.plan!,
  });
}

function show(planned: Planned, { options, report }: Run): void {
  const { plan: made, operations } = planned;
  const explain = options.explain === true;
  // The explanation says of every project that stays why it does: the table need not.
  report.print(renderPlanTable(explain ? { ...made, skipped: [] } : made, report.options));
  if (explain) report.print(`\n${renderExplain(made, report.options)}`);
  if (options.dryRun === true && operations.length > 0 && blockers(planned).length === 0)
    report.print(
      `\nA release would do this; the dry run did nothing:\n${describe(operations)
        .map((line) => `  ${line}`)
        .join('\n')}`,
    );
  const next = stepsBefore(made, options);
  if (next !== '') report.print(`\n${next}`);
}

function blockers({ plan: { findings } }: Planned): readonly Failure[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length === 0
    ? []
    : [
        {
          code: 'release-blocked',
          message: `${[...new Set(errors.map(({ code }) => code))].join(', ')}: nothing was changed.`,
          fix: 'Mend what the findings above name, and run this again.',
        },
      ];
}

/** `done`, or the refs that someone else moved first. */
async function push(
  { plan: made, operations }: Planned,
  { options, context, report, web }: Run & { readonly web: Forge | null },
): Promise<Result<'done' | readonly string[]>> {
  const pushes = options.push !== false;
  const remote = options.remote ?? 'origin';
  if (pushes && options.yes !== true && process.env['CI'] === undefined) {
    const answer = await confirm(
      `Push ${made.releases.length === 1 ? '1 release' : `${made.releases.length} releases`} to ${remote}?`,
    );
    if (answer === false)
      return fail({
        code: 'not-confirmed',
        message: 'The push was declined: nothing was changed.',
        fix: 'Run this again when it is as it should be; --explain says why each project is released.',
      });
    if (answer !== true)
      return fail({
        code: 'not-confirmed',
        message: 'Nobody can be asked before the push: there is no terminal.',
        fix: 'Run it with --yes, or set CI in an automated run.',
      });
  }
  const done = await perform(operations, {
    workspaceRoot: context.root,
    remote,
    push: pushes,
    onStep: (step) => report.progress(`${step.replace('-', ' ')} …`),
  });
  if (!done.ok) return done;
  if (done.value.kind === 'rejected') return ok(done.value.refs.map(({ ref }) => ref));
  for (const { message, fix } of done.value.findings) report.print(`${message} ${fix}`);
  report.print(
    `\nReleased ${made.releases.map(({ to }) => to.tag).join(', ')}${pushes ? '' : ' in this clone'}.${stepsAfter(made, web)}`,
  );
  return ok('done');
}

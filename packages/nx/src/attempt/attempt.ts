import { setTimeout as sleep } from 'node:timers/promises';
import { type FollowUp, type Result, fail, ok } from '@release-openmed/core';
import { follow } from '../follow-ups/follow';
import { perform } from '../perform/perform';
import type { Step } from '../perform/perform-context';
import type { Report } from '../report/console-report';
import { confirmPush } from './confirm-push';
import type { Decided } from './decided';
import type { Work } from './work';

/**
 * How often something is decided anew because someone else's push came first. All releases of a
 * repository move one ref, so with several at once each of them has to wait for its turn.
 */
const TRIES = 8;
/**
 * Milliseconds, times the tries so far, of which each waits a random part: those that met once do
 * not meet again.
 */
const WAIT = 200;

export interface AttemptContext {
  readonly workspaceRoot: string;
  readonly remote: string;
  /** False: everything happens in this clone alone. */
  readonly push: boolean;
  /** Nobody has to be asked. */
  readonly yes: boolean;
  /** Nothing at all may change, not even a clone that is behind a release. */
  readonly dryRun: boolean;
  readonly report: Report;
}

/**
 * Gather, decide, show, ask, push; and again, when someone else was first. What fails before the
 * push has changed nothing. What stands already is followed up before anything is shown: a crash
 * after the push, or someone else's release, is finished by the command that would have made it.
 * The value is what was decided last.
 */
export async function attempt<T>(work: Work<T>, context: AttemptContext): Promise<Result<T>> {
  let earlier: T | null = null;
  for (let tries = 1; ; tries += 1) {
    const last = tries === TRIES;
    const decided: Result<Decided<T>> = await work.decide(earlier);
    if (!decided.ok) return decided;
    const { value, standing } = decided.value;
    const followed = await followClones(standing, context);
    if (!followed.ok) return followed;
    // The branch stands on that release now: what is left has to be decided from there.
    if (followed.value && !last) continue;
    const outcome = await carryOut(work, decided.value, context);
    if (!outcome.ok) return outcome;
    if (outcome.value === 'done') return ok(value);
    if (last) return fail(work.contended(outcome.value, TRIES));
    earlier = value;
    context.report.print('Someone else pushed first: deciding again.');
    await sleep(Math.random() * WAIT * tries);
  }
}

/** Whether the clone's branch was brought forward to what stands already. */
async function followClones(
  standing: readonly FollowUp[],
  context: AttemptContext,
): Promise<Result<boolean>> {
  const clones = standing.filter(({ kind }) => kind === 'clone');
  return context.dryRun ? ok(false) : followAll(clones, context);
}

/** `done`, or the refs that someone else moved first. */
async function carryOut<T>(
  work: Work<T>,
  decided: Decided<T>,
  context: AttemptContext,
): Promise<Result<'done' | readonly string[]>> {
  work.show(decided);
  const { operations, followUps, standing } = decided;
  const others = context.dryRun ? [] : standing.filter(({ kind }) => kind !== 'clone');
  const finished = await followAll(others, context);
  if (!finished.ok) return finished;
  if (operations.length === 0 || work.isOnlyShown(decided)) return ok('done');
  const confirmed = await mayPush(work.question(decided), context);
  if (!confirmed.ok) return confirmed;
  const done = await perform(operations, { ...context, onStep: stepTo(context.report) });
  if (!done.ok) return done;
  if (done.value.kind === 'rejected') return ok(done.value.refs.map(({ ref }) => ref));
  work.tell(decided);
  const { stamps } = done.value;
  const followed = await followAll(
    followUps.map((followUp) => placed(followUp, stamps)),
    context,
  );
  return followed.ok ? ok('done') : followed;
}

function mayPush(question: string, { push, yes }: AttemptContext): Promise<Result<void>> {
  return push && !yes ? confirmPush(question) : Promise.resolve(ok(undefined));
}

/** Whether anything was missing. */
async function followAll(
  followUps: readonly FollowUp[],
  context: AttemptContext,
): Promise<Result<boolean>> {
  const { report } = context;
  let missing = false;
  for (const followUp of followUps) {
    const onStep = stepTo(report);
    const followed = await follow(followUp, { ...context, onStep, env: process.env });
    if (!followed.ok) return followed;
    const { made, findings, said } = followed.value;
    for (const { message, fix } of findings) report.print(`${message} ${fix}`);
    if (said !== null) report.print(said);
    missing ||= made;
  }
  return ok(missing);
}

/** Shows each step while it is being done. */
function stepTo(report: Report): (step: Step) => void {
  return (step) => report.progress(`${step.replace('-', ' ')} …`);
}

/** With the commit of a stamp in place of its id. */
function placed(followUp: FollowUp, stamps: ReadonlyMap<string, string>): FollowUp {
  if (followUp.kind !== 'clone' || followUp.branch === null) return followUp;
  const { name, target } = followUp.branch;
  return { ...followUp, branch: { name, target: stamps.get(target) ?? target } };
}

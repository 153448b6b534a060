import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Result,
  all,
  fail,
  ok,
  renderExplain,
  renderJson,
  renderPlanTable,
} from '@release-openmed/core';
import { attempt } from '../attempt/attempt';
import type { Decided } from '../attempt/decided';
import { nowOf } from '../options/now-of';
import { describe } from '../perform/describe';
import type { Report } from '../report/console-report';
import { approvePlan } from './approve-plan';
import { blockers } from './blockers';
import { decideRelease } from './decide-release';
import { stepsAfter, stepsBefore } from './next-steps';
import { readPlan } from './read-plan';
import type { ShownPlan, ReleaseContext, Run } from './run';
import type { ReleaseOptions } from './release-options';
import { wantedRelease } from './wanted-release';

/**
 * The command: read, plan, show, ask, push. What fails has changed nothing; running it again is
 * always safe.
 */
export async function runRelease(
  options: ReleaseOptions,
  context: ReleaseContext,
  report: Report,
): Promise<boolean> {
  const done = await release(options, context, report);
  if (!done.ok) report.fail(done.failures);
  return done.ok;
}

async function release(
  options: ReleaseOptions,
  context: ReleaseContext,
  report: Report,
): Promise<Result<void>> {
  const now = nowOf(options);
  const given = options.plan === undefined ? ok(null) : readPlan(context.root, options.plan);
  const sound = all([now, given]);
  if (!sound.ok) return sound;
  const [moment, plan] = sound.value;
  const asked = plan ? ok(plan.request) : await wantedRelease(options, context, moment);
  if (!asked.ok) return asked;
  const request = asked.value;
  const running = isForShow(options) ? null : { report, known: new Map(), aside: options.plan };
  const run = { options, context, report, request, now: moment, given: plan, running };
  return options.approve === true ? approvePlan(run) : carryOut(run);
}

async function carryOut(run: Run): Promise<Result<void>> {
  const { options, context, report } = run;
  const done = await attempt<ShownPlan>(
    {
      decide: () => decideRelease(run),
      show: (decided) => show(decided, run),
      isOnlyShown: ({ value }) => isOnlyShown(value, options),
      question: ({ value }) => question(value, options),
      tell: ({ value }) => tell(value, run),
      contended: (refs, tries) => ({
        code: 'push-contended',
        message: `${refs.join(', ')} moved during each of ${tries} tries.`,
        fix: 'Nothing was released. Run this again when others are done.',
      }),
    },
    {
      workspaceRoot: context.root,
      remote: options.remote ?? 'origin',
      push: options.push !== false,
      yes: options.yes === true,
      dryRun: isForShow(options),
      report,
    },
  );
  if (!done.ok) return done;
  // Also of a plan that is blocked: its findings say what blocks it.
  if (options.json === true) report.print(renderJson(done.value.plan));
  const blocked = blockers(done.value.plan, options);
  return blocked.length > 0 ? fail(...blocked) : ok(undefined);
}

const UNCHECKED = [
  'There is no remote "origin", so what others have released could not be checked.',
  'Before a release: git remote add origin <url>, or --no-push for this clone alone.',
].join('\n');

/** Whatever comes out, nothing is released. */
function isForShow({ dryRun, planOut, approve }: ReleaseOptions): boolean {
  return dryRun === true || planOut !== undefined || approve === true;
}

function isOnlyShown({ plan }: ShownPlan, options: ReleaseOptions): boolean {
  return isForShow(options) || blockers(plan, options).length > 0;
}

function show({ value, operations }: Decided<ShownPlan>, { options, context, report }: Run): void {
  const { plan, unchecked } = value;
  const { explain, dryRun, planOut } = options;
  // The explanation says of every project that stays why it does: the table need not.
  const shown = explain === true ? { ...plan, skipped: [] } : plan;
  report.print(renderPlanTable(shown, report.options));
  if (explain === true) report.print(`\n${renderExplain(plan, report.options)}`);
  if (dryRun === true && operations.length > 0 && blockers(plan, options).length === 0) {
    const lines = describe(operations).map((line) => `  ${line}`);
    report.print(['\nA release would do this; the dry run did nothing:', ...lines].join('\n'));
  }
  if (unchecked && options.push !== false) report.print(`\n${UNCHECKED}`);
  const next = stepsBefore(plan, options);
  if (next !== '') report.print(`\n${next}`);
  if (planOut !== undefined)
    writeFileSync(resolve(context.root, planOut), `${JSON.stringify(plan, null, 2)}\n`);
}

function question(
  { plan: { releases } }: ShownPlan,
  { remote = 'origin' }: ReleaseOptions,
): string {
  // A promotion that was broken off has its tags, and lacks what they say on the branch.
  if (releases.length === 0) return `Bring what was released to the branch of ${remote}`;
  return `Push ${releases.length === 1 ? '1 release' : `${releases.length} releases`} to ${remote}`;
}

function tell({ plan, web }: ShownPlan, { options, report }: Run): void {
  const where = options.push === false ? ' in this clone' : '';
  if (plan.releases.length === 0) {
    report.print(`\nBrought what was released to the branch${where}.`);
    return;
  }
  const tags = new Set(plan.releases.map(({ to }) => to.tag));
  report.print(`\nReleased ${[...tags].join(', ')}${where}.${stepsAfter(plan, web)}`);
}

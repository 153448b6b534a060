import {
  type Failure,
  type Result,
  escapeTerminal,
  fail,
  ok,
  refusalWords,
  renderJson,
  renderPlanTable,
} from '@release-openmed/core';
import { attempt } from '../attempt/attempt';
import type { Decided } from '../attempt/decided';
import { describe } from '../perform/describe';
import { type ShownApproval, decideApproval } from './decide-approval';
import type { ReleaseOptions } from './release-options';
import type { Run } from './run';

/**
 * Approves the plan that was given: makes it again, shows it, asks, and pushes a signed tag of its
 * source, which is refused where one of that name is there. Failures: those of `decideApproval` and
 * of `perform`, `option-invalid`, `not-confirmed`, `push-contended`.
 */
export async function approvePlan(run: Run): Promise<Result<void>> {
  const { options, context, report } = run;
  const refused = contradictionIn(options);
  if (refused !== null) return fail(refused);
  const dryRun = options.dryRun === true;
  const done = await attempt<ShownApproval>(
    {
      decide: () => decideApproval(run),
      show: (decided) => show(decided, run),
      isOnlyShown: () => dryRun,
      question: ({ value }) => question(value, options),
      tell: ({ value }) => report.print(`\nApproved: ${value.tag.name}.`),
      contended: (refs, tries) => ({
        code: 'push-contended',
        message: `${refs.join(', ')} came into being during each of ${tries} tries.`,
        fix: 'Nothing was approved. Run this again when others are done.',
      }),
    },
    {
      workspaceRoot: context.root,
      remote: options.remote ?? 'origin',
      push: true,
      yes: options.yes === true,
      dryRun,
      report,
    },
  );
  if (!done.ok) return done;
  if (!dryRun && done.value.own.length === 0) await tellWhetherItCounts(done.value, run);
  if (options.json === true) report.print(renderJson(done.value.plan));
  return ok(undefined);
}

function contradictionIn({ plan, push, planOut }: ReleaseOptions): Failure | null {
  const invalid = (message: string, fix: string): Failure => ({
    code: 'option-invalid',
    message,
    fix,
    where: '--approve',
  });
  if (plan === undefined)
    return invalid(
      '--approve approves a plan that was written before.',
      'Write it with --plan-out plan.json, then: nx release-openmed --plan plan.json --approve',
    );
  if (push === false)
    return invalid(
      'An approval that stays in this clone approves nothing.',
      'Leave out --no-push; --dry-run shows what would be done.',
    );
  return planOut === undefined
    ? null
    : invalid('--approve writes no plan.', 'Leave out --plan-out.');
}

function show({ value, operations }: Decided<ShownApproval>, { options, report }: Run): void {
  const { plan, who, own } = value;
  report.print(renderPlanTable(plan, report.options));
  if (own.length > 0) {
    report.print(`\nYour approval stands: ${own.join(', ')}. ${release(options)}`);
    return;
  }
  const told = plan.releases.map(({ project, to }) => `${project} ${to.version}`);
  const lines = [
    `This approves the plan ${plan.id}`,
    `  of ${told.join(', ')}`,
    `  at ${plan.source}, as ${who}`,
    ...(options.dryRun === true ? ['', 'The dry run did none of this:'] : []),
    ...(options.dryRun === true ? describe(operations).map((line) => `  ${line}`) : []),
  ];
  report.print(`\n${lines.map(escapeTerminal).join('\n')}`);
}

function question({ plan, who }: ShownApproval, { remote = 'origin' }: ReleaseOptions): string {
  const { length } = plan.releases;
  return `Approve ${length === 1 ? '1 release' : `${length} releases`} at ${remote} as ${escapeTerminal(who)}`;
}

/** Whoever may not approve learns it now, and not from the release. */
async function tellWhetherItCounts({ tag }: ShownApproval, run: Run): Promise<void> {
  const again = await decideApproval(run);
  if (!again.ok) return;
  const because = again.value.value.refused.get(tag.name);
  run.report.print(
    because === undefined
      ? release(run.options)
      : `It does not count: it ${refusalWords(because)}.`,
  );
}

function release({ plan }: ReleaseOptions): string {
  return `To release it: nx release-openmed --plan ${plan}`;
}

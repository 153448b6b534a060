import {
  type Config,
  type Failure,
  type Operation,
  type Refusal,
  type RepoFacts,
  type Result,
  all,
  approvalTagOf,
  approvalsQuestion,
  ask,
  fail,
  ok,
  settle,
} from '@release-openmed/core';
import type { Decided } from '../attempt/decided';
import { identityMissing } from '../git/identity-missing';
import type { Run, ShownPlan } from './run';
import { withPlan } from './with-plan';

export interface ShownApproval extends ShownPlan {
  /** Who approves, as git knows them. */
  readonly who: string;
  readonly tag: Extract<Operation, { readonly kind: 'tag' }>;
  /** Approvals by who approves that count already. */
  readonly own: readonly string[];
  /** Why others do not, by their tags. */
  readonly refused: ReadonlyMap<string, Refusal>;
}

/**
 * What approves the plan that was given, if it is still what would be released. Where an approval
 * by the same person counts already, nothing. Failures: those of `withPlan` and of the approvals
 * that are there, `option-invalid`, `identity-missing`.
 */
export function decideApproval(run: Run): Promise<Result<Decided<ShownApproval>>> {
  return withPlan(run, async ({ planned, facts, config, answer }) => {
    const { plan } = planned;
    const question = approvalsQuestion(plan, facts, config);
    if (question === null) return fail(noSignOff(config, facts));
    if (plan.releases.length === 0)
      return fail(invalid('The plan releases nothing.', 'Nothing has to be approved.'));
    const people = { kind: 'people', commits: [] } as const;
    const evidence = await settle(ask([question, people]), answer);
    const known = all([evidence(question), evidence(people)]);
    if (!known.ok) return known;
    const [{ good, refused }, { releaser: who }] = known.value;
    if (who === null) return fail(identityMissing());
    const taken = [...good, ...refused].map(({ tag }) => tag);
    const tag = approvalTagOf(plan, who, new Set(taken));
    const own = good.filter(({ names }) => names.includes(who.email.toLowerCase()));
    const value: ShownApproval = {
      ...planned,
      who: `${who.name} <${who.email}>`,
      tag,
      own: own.map((approval) => approval.tag),
      refused: new Map(refused.map((one) => [one.tag, one.because])),
    };
    return ok({
      value,
      operations: own.length > 0 ? [] : [tag],
      followUps: [{ kind: 'clone', tags: [tag.name], branch: null }],
      standing: [],
    });
  });
}

function noSignOff({ gates }: Config, { branch, remote }: RepoFacts): Failure {
  return gates.signOff === undefined
    ? invalid(
        'The options ask for no sign-off, so nothing would look at an approval.',
        'Set gates.signOff in the plugin’s options first.',
      )
    : invalid(
        `The remote does not have the branch ${branch ?? '(none)'}, whose files say who may approve.`,
        `git push ${remote?.name ?? 'origin'} ${branch ?? '<branch>'}`,
      );
}

function invalid(message: string, fix: string): Failure {
  return { code: 'option-invalid', message, fix, where: '--approve' };
}

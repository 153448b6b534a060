import { escapeTerminal } from '../escape';
import { approvalTag } from '../names/approval-tag';
import type { Operation } from '../operation';
import type { ReleasePlan } from '../plan/release-plan';

/** Who approves, as git knows them. */
interface Approver {
  readonly name: string;
  readonly email: string;
}

type Tag = Extract<Operation, { readonly kind: 'tag' }>;

/**
 * The approval of a plan: a signed tag of its source, whose message says the plan, its releases and
 * who approves, so that the signature is over all of that. `taken`: names that there are already.
 */
export function approvalTagOf(
  { id, source, releases }: ReleasePlan,
  { name, email }: Approver,
  taken: ReadonlySet<string>,
): Tag {
  let number = 1;
  while (taken.has(approvalTag(id, number))) number += 1;
  const told = releases.map(({ project, from, to, bump }) =>
    escapeTerminal(`${project} ${from?.version ?? 'unreleased'} → ${to.version} (${bump})`),
  );
  const [first] = releases;
  const subject =
    releases.length === 1 && first !== undefined
      ? escapeTerminal(`${first.project} ${first.to.version}`)
      : `${releases.length} releases`;
  const trailers = [`Release-Plan: ${id}`, `Approved-By: ${escapeTerminal(`${name} <${email}>`)}`];
  return {
    kind: 'tag',
    name: approvalTag(id, number),
    target: source,
    message: [`Approve ${subject}`, told.join('\n'), trailers.join('\n')].join('\n\n'),
    sign: true,
  };
}

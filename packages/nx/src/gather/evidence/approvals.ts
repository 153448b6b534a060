import {
  type Approvals,
  type FoundApprovals,
  type Refusal,
  type Result,
  all,
  ok,
} from '@release-openmed/core';
import { approvedPlan } from '@release-openmed/core/names';
import { readObjects } from '../../git/commands/read-objects';
import type { GitObject } from '../../git/git-object';
import { type ApprovalTag, readApprovalTag } from '../approvals/read-approval-tag';
import { keyPaths, readKeys } from '../approvals/read-keys';
import type { Verdict } from '../approvals/verdict';
import type { Verifier } from '../approvals/verifier';
import { verifyOpenpgp } from '../approvals/verify-openpgp';
import { verifySsh } from '../approvals/verify-ssh';
import { withVerifier } from '../approvals/with-verifier';
import type { TagRef } from '../tag-ref';
import type { EvidenceSource, Reader } from './evidence-source';

/**
 * One process reads tags and keys; then one looks at the signature of each tag that is named like
 * an approval of the plan and signed by a key that may approve, and another at one that is refused
 * without a word.
 */
export const readApprovals: Reader<'approvals'> = (questions, source) =>
  Promise.all(questions.map((question) => approvalsOf(question, source)));

async function approvalsOf(
  question: Approvals,
  { repository, env, tags }: EvidenceSource,
): Promise<Result<FoundApprovals>> {
  const named = tags
    .filter(({ name }) => approvedPlan(name) === question.plan)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const paths = keyPaths(question);
  const wanted = [
    ...paths.map((path) => `${question.head}:${path}`),
    ...named.map(({ object }) => object),
  ];
  const objects = await repository.git.run({ ...readObjects(wanted), env });
  const keys = readKeys(question, (path) => textOf(objects[paths.indexOf(path)]));
  if (!keys.ok) return keys;
  const claims = named.map((tag, at) => claimOf(tag, objects[paths.length + at], question));
  const openpgp = claims.some((claim) => claim.tag?.signature === 'openpgp');
  const now = Date.parse(question.now);
  return withVerifier({ repository, env, keys: keys.value, now, openpgp }, async (verifier) => {
    const judged = all(await Promise.all(claims.map((claim) => judge(claim, verifier))));
    return judged.ok ? ok(told(claims, judged.value)) : judged;
  });
}

function textOf(object: GitObject | null | undefined): Buffer | null {
  return object?.type === 'blob' ? object.content : null;
}

/** A tag that is to be an approval; `refusal`: it is none, whoever signed it. */
interface Claim {
  readonly ref: TagRef;
  readonly tag: ApprovalTag | null;
  readonly refusal: Refusal | null;
}

function claimOf(
  ref: TagRef,
  object: GitObject | null | undefined,
  { plan, source }: Approvals,
): Claim {
  if (object?.type !== 'tag') return { ref, tag: null, refusal: 'lightweight' };
  const tag = readApprovalTag(object.content.toString('utf8'));
  const checks: readonly (readonly [boolean, Refusal])[] = [
    [tag.plan === plan && approvedPlan(tag.name) === plan, 'other-plan'],
    [tag.target === source, 'other-source'],
    [tag.signature !== null, 'unsigned'],
  ];
  return { ref, tag, refusal: checks.find(([holds]) => !holds)?.[1] ?? null };
}

function judge({ ref, tag, refusal }: Claim, verifier: Verifier): Promise<Result<Verdict>> {
  if (tag === null || refusal !== null)
    return Promise.resolve(ok({ because: refusal ?? 'lightweight' }));
  return tag.signature === 'ssh'
    ? verifySsh(ref.object, tag.armor, verifier)
    : verifyOpenpgp(ref.object, verifier);
}

function told(claims: readonly Claim[], verdicts: readonly Verdict[]): FoundApprovals {
  const judged = claims.map(({ ref }, at) => ({ tag: ref.name, verdict: verdicts[at]! }));
  return {
    good: judged.flatMap(({ tag, verdict }) =>
      'names' in verdict ? [{ tag, names: verdict.names }] : [],
    ),
    refused: judged.flatMap(({ tag, verdict }) =>
      'because' in verdict ? [{ tag, because: verdict.because }] : [],
    ),
  };
}

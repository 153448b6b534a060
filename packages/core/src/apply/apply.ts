import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import type { FollowUp } from '../follow-up';
import type { Operation } from '../operation';
import type { ReleasePlan } from '../plan/release-plan';
import { followUps } from './follow-ups';
import { standingFollowUps } from './standing-follow-ups';
import { toOperations } from './to-operations';
import type { Written } from './write-files';

/** A plan as what there is to do. */
export interface Applied {
  /** Empty when nothing is to be done. */
  readonly operations: readonly Operation[];
  /** What they need once they are carried out. */
  readonly followUps: readonly FollowUp[];
  /** What is due of releases that stand already. */
  readonly standing: readonly FollowUp[];
}

export interface ApplyContext {
  readonly facts: RepoFacts;
  readonly config: Config;
  /** False: it is all for this clone alone. */
  readonly push: boolean;
}

export function apply(
  plan: ReleasePlan,
  { edits, atTip }: Written,
  { facts, config, push }: ApplyContext,
): Applied {
  const operations = toOperations(plan, {
    stampMessage: config.stampMessage,
    edits,
    head: push ? (facts.remote?.head ?? null) : facts.tip,
    bookkeeping: atTip && { tip: facts.tip, ...atTip },
    lease: push ? { expected: facts.lease } : null,
  });
  const standing = standingFollowUps(plan, facts, push);
  return { operations, followUps: followUps(operations), standing };
}

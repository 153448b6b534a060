import { cancelReverts } from '../commits/cancel-reverts';
import type { ParsedMessage } from '../commits/change';
import type { BroughtBy } from '../history/brought-by';
import { judgeCommit, type Judgement } from '../policy/judge-commit';
import type { Policy } from '../policy/policy';
import { maxBump, type Bump } from '../versions/bump';

export interface ConcerningCommit {
  readonly id: string;
  readonly message: string;
  readonly parsed: ParsedMessage;
}

export interface JudgedCommit extends ConcerningCommit {
  readonly judgement: Judgement;
}

/** What the unreleased commits of one project ask for, before the zero-major rule and before anything that other projects cause. */
export interface OwnChange {
  readonly bump: Bump;
  /** Those that count, reverted ones and stamps taken out; newest first. */
  readonly commits: readonly JudgedCommit[];
  /** `Release-As` of the newest commit that has one. */
  readonly demanded: { readonly version: string; readonly commit: string } | null;
}

/** `commits`: newest first. */
export function ownChange(
  commits: readonly ConcerningCommit[],
  policy: Policy,
  broughtBy: BroughtBy,
): OwnChange {
  const standing = cancelReverts(
    commits.filter((commit) => !commit.parsed.stamp),
    broughtBy,
  );
  const judged = standing.map((commit) => ({
    ...commit,
    judgement: judgeCommit(commit.parsed, policy),
  }));
  const demand = judged.find((commit) => commit.parsed.releaseAs !== null);
  return {
    bump: maxBump(judged.map((commit) => commit.judgement.bump)),
    commits: judged,
    demanded: demand ? { version: demand.parsed.releaseAs!, commit: demand.id } : null,
  };
}

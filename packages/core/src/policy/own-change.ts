import type { ReadCommit } from '../commits/read-commit';
import type { BroughtBy } from '../history/brought-by';
import { cancelReverts } from './cancel-reverts';
import { judgeCommit, type Judgement } from './judge-commit';
import type { Policy } from './policy';
import { maxBump, type Bump } from '../versions/bump';

export interface JudgedCommit extends ReadCommit {
  readonly judgement: Judgement;
}

/**
 * What the unreleased commits of one project ask for, before the zero-major rule and before
 * anything that other projects cause.
 */
export interface OwnChange {
  readonly bump: Bump;
  /** Those that count, reverted ones and stamps taken out; newest first. */
  readonly commits: readonly JudgedCommit[];
  /** `Release-As` of the newest commit that has one. */
  readonly demanded: { readonly version: string; readonly commit: string } | null;
}

/** `commits`: newest first. */
export function ownChange(
  commits: readonly ReadCommit[],
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

import type { Finding, FollowUp, Result } from '@release-openmed/core';
import type { PerformContext } from '../perform/perform-context';

export interface FollowUpContext extends Pick<
  PerformContext,
  'workspaceRoot' | 'remote' | 'push' | 'onStep'
> {
  /** Where tokens are. */
  readonly env: NodeJS.ProcessEnv;
}

/** What a follow-up came to. */
export interface Followed {
  /** Something was missing, and has been made. */
  readonly made: boolean;
  /** What it had to leave: the release stands all the same. */
  readonly findings: readonly Finding[];
  /** For people; null: nothing that they need to know. */
  readonly said: string | null;
}

/** Looks at the end state, does what is missing, says what was there. Safe at any time. */
export type Follower<K extends FollowUp['kind']> = (
  followUp: Extract<FollowUp, { readonly kind: K }>,
  context: FollowUpContext,
) => Promise<Result<Followed>>;

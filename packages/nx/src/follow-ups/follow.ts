import type { FollowUp, Result } from '@release-openmed/core';
import { followClone } from './follow-clone';
import type { Followed, Follower, FollowUpContext } from './follower';
import { openIssue } from './open-issue';

const FOLLOWERS: { readonly [K in FollowUp['kind']]: Follower<K> } = {
  clone: followClone,
  'tracking-issue': openIssue,
};

export function follow<K extends FollowUp['kind']>(
  followUp: Extract<FollowUp, { readonly kind: K }>,
  context: FollowUpContext,
): Promise<Result<Followed>> {
  return FOLLOWERS[followUp.kind as K](followUp, context);
}

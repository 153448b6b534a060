import type { Failure } from '@release-openmed/core';
import type { PushAnswer } from './push-refs';

type Refused = Exclude<PushAnswer, { readonly kind: 'pushed' | 'rejected' }>;

/** Why the remote took nothing. */
export function pushFailure(answer: Refused, remote: string): Failure {
  const { code, what } = WHY[answer.kind];
  const words = 'words' in answer ? `: ${answer.words}` : '.';
  return { code, message: `The remote ${remote} ${what}${words}`, fix: FIXES[code], where: remote };
}

const WHY = {
  denied: { code: 'push-denied', what: 'does not take the push' },
  'not-atomic': {
    code: 'push-not-atomic',
    what: 'cannot take several refs together or not at all',
  },
  'broken-line': { code: 'remote-unreachable', what: 'could not be reached' },
  unreachable: { code: 'remote-unreachable', what: 'could not be reached' },
} as const;

const FIXES = {
  'push-denied':
    'See that git has your credentials (a credential helper, an ssh key) and that these may push to the branch, its tags and refs/notes/release-openmed; else have the rule or hook that says no changed.',
  'push-not-atomic':
    'Use an address of the remote that speaks git\'s own protocol (ssh, or https that is not "dumb").',
  'remote-unreachable':
    'Check the address, the network and your access with git ls-remote, then run the same command again.',
} as const;

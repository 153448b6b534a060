import { setTimeout as sleep } from 'node:timers/promises';
import { type Failure, type Result, fail, ok, unreachable } from '@release-openmed/core';
import type { Repository } from '../git/repository';
import type { PerformContext, RejectedRef } from './perform-context';
import { type PushAnswer, pushRefs } from './push-refs';
import type { RefUpdate } from './ref-update';
import { writeRefs } from './write-refs';

/**
 * The one moment at which a release comes into being: all refs move or none. Empty: done; else the
 * refs that someone else has moved.
 */
export async function moveRefs(
  repository: Repository,
  updates: readonly RefUpdate[],
  context: PerformContext,
): Promise<Result<readonly RejectedRef[]>> {
  if (!context.push) {
    context.onStep?.('write-refs');
    return ok(await repository.git.run(writeRefs(updates)));
  }
  const answer = await push(repository, updates, context);
  switch (answer.kind) {
    case 'pushed':
      return ok([]);
    case 'rejected':
      return ok(answer.refs);
    case 'denied':
      return fail(
        failure('push-denied', `does not take the release: ${answer.words}`, context.remote),
      );
    case 'not-atomic':
      return fail(
        failure(
          'push-not-atomic',
          'cannot take several refs together or not at all.',
          context.remote,
        ),
      );
    case 'broken-line':
    case 'unreachable':
      return fail(
        failure('remote-unreachable', `could not be reached: ${answer.words}`, context.remote),
      );
    default:
      return unreachable(answer);
  }
}

/**
 * A push that broke off may have arrived all the same: the next try then finds every ref up to
 * date, and succeeds.
 */
async function push(
  { git }: Repository,
  updates: readonly RefUpdate[],
  { remote, onStep, retryDelays = [1000, 4000] }: PerformContext,
): Promise<PushAnswer> {
  for (const delay of retryDelays) {
    onStep?.('push');
    const answer = await git.run(pushRefs(remote, updates));
    if (answer.kind !== 'broken-line') return answer;
    await sleep(delay);
  }
  onStep?.('push');
  return git.run(pushRefs(remote, updates));
}

function failure(code: keyof typeof FIXES, what: string, remote: string): Failure {
  return { code, message: `The remote ${remote} ${what}`, fix: FIXES[code], where: remote };
}

const FIXES = {
  'push-denied':
    'See that git has your credentials (a credential helper, an ssh key) and that these may push to the branch, its tags and refs/notes/release-openmed; else have the rule or hook that says no changed.',
  'push-not-atomic':
    'Use an address of the remote that speaks git\'s own protocol (ssh, or https that is not "dumb").',
  'remote-unreachable':
    'Check the address, the network and your access with git ls-remote, then run the same command again.',
} as const;

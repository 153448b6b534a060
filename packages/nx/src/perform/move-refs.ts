import { setTimeout as sleep } from 'node:timers/promises';
import { type Result, fail, ok } from '@release-openmed/core';
import type { Repository } from '../git/repository';
import type { PerformContext, RejectedRef } from './perform-context';
import { pushFailure } from './push-failure';
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
  if (answer.kind === 'pushed') return ok([]);
  return answer.kind === 'rejected' ? ok(answer.refs) : fail(pushFailure(answer, context.remote));
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

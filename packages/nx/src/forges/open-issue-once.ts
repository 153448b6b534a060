import { setTimeout as sleep } from 'node:timers/promises';
import { fail, ok, type Failure, type Result, type TrackingIssue } from '@release-openmed/core';
import { issueMark } from '@release-openmed/models';
import type { ForgeClient } from './forge-client';
import { ForgeError } from './forge-error';
import type { OpenedIssue } from './issue-forge';

/**
 * Milliseconds before each further try; a forge that asks for more time gets it, up to the longest
 * wait.
 */
const DELAYS: readonly number[] = [1_000, 4_000, 16_000];
const LONGEST_WAIT = 60_000;

/**
 * Looks for the issue and opens it only if it is not there. Every try starts with looking: an
 * answer that got lost on its way back must not open a second one. Fails with `model-issue-token`,
 * `model-issue-refused` or `model-issue-unavailable`.
 */
export async function openIssueOnce(
  client: ForgeClient,
  issue: TrackingIssue,
  delays = DELAYS,
): Promise<Result<OpenedIssue>> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return ok(await findOrOpen(client, issue));
    } catch (error) {
      if (!(error instanceof ForgeError)) throw error;
      const wait = waitAfter(error, delays[attempt]);
      if (wait === null) return fail(toFailure(error, client.name));
      await sleep(wait);
    }
  }
}

async function findOrOpen(client: ForgeClient, issue: TrackingIssue): Promise<OpenedIssue> {
  const found = await client.find(issueMark(issue.key), issue.labels);
  return found === null
    ? { url: await client.create(issue), created: true }
    : { url: found, created: false };
}

/** Milliseconds; null: a further try is of no use. */
function waitAfter(error: ForgeError, delay: number | undefined): number | null {
  if (delay === undefined || !isPassing(error)) return null;
  const wait = Math.max(delay, (error.retryAfter ?? 0) * 1000);
  return wait > LONGEST_WAIT ? null : wait;
}

function isPassing({ status, limited }: ForgeError): boolean {
  return limited || status === 0 || status >= 500;
}

function toFailure(error: ForgeError, name: string): Failure {
  const again = 'Then run the same command again: what is done stays done.';
  if (isPassing(error)) {
    const why = error.limited ? 'limits requests' : `could not be used (${error.message})`;
    return {
      code: 'model-issue-unavailable',
      message: `${name} ${why}, so the tracking issue was not opened.`,
      fix: `Wait${error.retryAfter === null ? '' : ` ${error.retryAfter} seconds`}. ${again}`,
    };
  }
  if (error.status === 401 || error.status === 403) {
    return {
      code: 'model-issue-token',
      message: `${name} does not take the token (${error.message}), so the tracking issue was not opened.`,
      fix: `Give a token that may write issues. ${again}`,
    };
  }
  return {
    code: 'model-issue-refused',
    message: `${name} refused the tracking issue (${error.message}).`,
    fix: `Check models.issues.repository and whether issues are turned on there. ${again}`,
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitFact } from '@release-openmed/core';
import { logCommits } from './commands/log-commits';
import { gitRunner } from './git-runner';

/**
 * The history of HEAD, read before anything else is known; null: it was not, and whoever asks in
 * earnest will see to it.
 */
export type EarlyWalk = Promise<readonly CommitFact[] | null>;

/**
 * Lets git walk the history while the rest of the program is still being loaded: the two take about
 * as long. Only where that is sure to read and to do nothing else.
 */
export async function startWalk(workspaceRoot: string): EarlyWalk {
  if (!isComplete(join(workspaceRoot, '.git'))) return null;
  return gitRunner(workspaceRoot)
    .run(logCommits(['HEAD']))
    .catch(() => null);
}

/**
 * In a partial clone a log fetches what it lacks. Where the repository is not right here, nobody
 * has looked yet whether it is one.
 */
function isComplete(repository: string): boolean {
  try {
    return (
      !/promisor|partialclone/i.test(readFileSync(join(repository, 'config'), 'utf8')) &&
      !existsSync(join(repository, 'shallow'))
    );
  } catch {
    return false;
  }
}

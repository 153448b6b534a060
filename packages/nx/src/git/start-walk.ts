import type { CommitFact } from '@release-openmed/core';
import { logCommits } from './commands/log-commits';
import { gitRunner } from './git-runner';

/** The history of HEAD, read before anything else is known; null: git could not, and whoever asks in earnest will say why. */
export type EarlyWalk = Promise<readonly CommitFact[] | null>;

/** Lets git walk the history while the rest of the program is still being loaded: the two take about as long. */
export function startWalk(workspaceRoot: string): EarlyWalk {
  return gitRunner(workspaceRoot).run(logCommits(['HEAD'])).catch(() => null);
}

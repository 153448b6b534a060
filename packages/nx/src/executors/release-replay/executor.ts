import type { ExecutorContext } from '@nx/devkit';
import { type ReplayOptions, runReplay } from '../../release/run-replay';
import { consoleReport } from '../../report/console-report';

/** `nx release-replay`: what the rules would have released over the past, beside what was released. */
export default async function releaseReplayExecutor(options: ReplayOptions, context: ExecutorContext): Promise<{ success: boolean }> {
  return { success: await runReplay(options, context, consoleReport()) };
}

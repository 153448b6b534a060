import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GitInBetween, gitInBetween } from './git-in-between';

/**
 * Runs a command that has to wait at its first push until the act is done; answers what the command
 * does.
 */
export async function meanwhile<T>(
  command: (env: GitInBetween['env']) => Promise<T>,
  act: () => unknown,
): Promise<T> {
  const { env, here } = gitInBetween(`case " $* " in *' push '*)
if mkdir "$HERE/reached" 2> /dev/null; then until [ -e "$HERE/go" ]; do sleep 0.05; done; fi ;; esac`);
  const ended = command(env);
  let waits = true;
  void ended.then(() => (waits = false));
  while (waits && !existsSync(join(here, 'reached')))
    await new Promise((resolve) => setTimeout(resolve, 50));
  if (!waits) throw new Error(`the command ended before it pushed: ${JSON.stringify(await ended)}`);
  try {
    await act();
  } finally {
    writeFileSync(join(here, 'go'), '');
  }
  return ended;
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs `nx release-replay` in a process of its own: only a new one sees the plugin that was just
 * entered.
 */
export function showReplay(workspaceRoot: string): boolean {
  const nx = require.resolve('nx/bin/nx', { paths: [workspaceRoot] });
  const { status } = spawnSync(process.execPath, [nx, 'release-replay'], {
    cwd: join(workspaceRoot),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false' },
  });
  return status === 0;
}

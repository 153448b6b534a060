import { spawnSync } from 'node:child_process';

/**
 * Runs a command of the workspace's own Nx in a process of its own: only a new one sees the plugin
 * that was just entered. Answers whether it succeeded.
 */
export function runNx(workspaceRoot: string, args: readonly string[]): boolean {
  const nx = require.resolve('nx/bin/nx', { paths: [workspaceRoot] });
  const { status } = spawnSync(process.execPath, [nx, ...args], {
    cwd: workspaceRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false' },
  });
  return status === 0;
}

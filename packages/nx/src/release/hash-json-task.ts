import { randomUUID } from 'node:crypto';
import type { Hash, Task } from '@nx/devkit';

/**
 * Nx passes the output of a task on as it comes, and ends every piece of it with a line break, also
 * in the middle of a line of more than 64 KiB. Told not to stream, it prints the output whole when
 * the task has ended. This is the one place where an executor can tell it, since a hasher runs in
 * Nx's own process before the task starts; nothing of these tasks is ever cached, so the hash is of
 * no use.
 */
export function hashJsonTask({ overrides }: Task): Promise<Hash> {
  const { json } = overrides as { readonly json?: unknown };
  if (json === true && process.stdout.isTTY !== true) process.env['NX_STREAM_OUTPUT'] ??= 'false';
  return Promise.resolve({ value: randomUUID(), details: { command: '', nodes: {} } });
}

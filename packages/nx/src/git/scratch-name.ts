import { createHash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Of a temporary folder of this process; random characters come after it. */
export function scratchName(): string {
  return `release-openmed-${place()}-${process.pid}-`;
}

/**
 * Whether the name is that of a temporary folder whose process is dead. One of another machine or
 * container, whose temporary folder is shared, is never taken for that: its processes cannot be
 * seen from here. A process that has got a dead one's number only keeps the folder for longer.
 */
export function isLeftBehind(name: string): boolean {
  const [, where, pid] = /^release-openmed-([0-9a-f]{12})-(\d+)-[^-]+$/.exec(name) ?? [];
  return where === place() && pid !== undefined && !isAlive(Number(pid));
}

/**
 * Names where process numbers mean the same: the machine and, on Linux, the namespace of its
 * processes.
 */
function place(): string {
  return createHash('sha256')
    .update(`${hostname()} ${processNamespace()}`)
    .digest('hex')
    .slice(0, 12);
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Someone else's process is one too.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

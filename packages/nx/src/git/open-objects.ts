import { spawn } from 'node:child_process';
import type { GitObject } from './git-object';
import { gitEnv } from './git-env';
import { GitError } from './git-error';
import { readable } from './readable';

/** Objects on demand, by id or by any name git knows (`<commit>:path`). */
export interface ObjectReader {
  /** Null: there is none. Rejects with `GitError` when git ends before it has answered. */
  read(name: string): Promise<GitObject | null>;
  close(): void;
}

interface Waiting {
  readonly name: string;
  readonly resolve: (object: GitObject | null) => void;
  readonly reject: (error: GitError) => void;
}

/**
 * What is asked for depends on what was answered before, file by file: one process answers all of
 * it, in the order of the questions.
 */
export function openObjects(cwd: string, env: Readonly<Record<string, string>>): ObjectReader {
  const child = spawn('git', ['cat-file', '--batch', '-z'], {
    cwd,
    env: gitEnv(env),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const waiting: Waiting[] = [];
  const inbox = openInbox();
  let complaint = '';
  let ended: GitError | null = null;
  const end = (error: GitError): void => {
    ended ??= error;
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    inbox.add(chunk);
    while (waiting[0] !== undefined) {
      const answer = inbox.take(waiting[0].name);
      if (answer === undefined) return;
      waiting.shift()!.resolve(answer);
    }
  });
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
  child.on('error', ({ message }) => end(new GitError('cat-file', null, readable(message))));
  child.on('close', (exit) => end(new GitError('cat-file', exit, readable(complaint))));
  // Git's end says more than the broken pipe.
  child.stdin.on('error', () => undefined);
  return {
    read: (name) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended);
        waiting.push({ name, resolve, reject });
        child.stdin.write(`${name}\0`);
      }),
    close: () => child.stdin.end(),
  };
}

/** Answers as they come in: `<id> <type> <size>`, a line break, the bytes, a line break. */
function openInbox() {
  let bytes: Buffer = Buffer.alloc(0);
  let chunks: Buffer[] = [];
  let size = 0;
  /** Below this there is nothing to be had, so that a large object is not put together twice. */
  let needed = 0;
  return {
    add: (chunk: Buffer): void => {
      chunks.push(chunk);
      size += chunk.length;
    },
    /** Undefined: not all of it is here yet. */
    take: (name: string): GitObject | null | undefined => {
      if (bytes.length + size < needed) return undefined;
      if (size > 0) bytes = Buffer.concat([bytes, ...chunks]);
      [chunks, size, needed] = [[], 0, 0];
      const absent = Buffer.from(`${name} missing\n`);
      if (bytes.subarray(0, absent.length).equals(absent)) {
        bytes = bytes.subarray(absent.length);
        return null;
      }
      const end = bytes.indexOf('\n');
      // A name may hold line breaks, because a path may.
      if (end === -1 || absent.subarray(0, bytes.length).equals(bytes)) return undefined;
      const [id = '', type = '', length = '0'] = bytes.toString('latin1', 0, end).split(' ');
      needed = end + 1 + Number(length) + 1;
      if (bytes.length < needed) return undefined;
      const content = bytes.subarray(end + 1, needed - 1);
      bytes = bytes.subarray(needed);
      needed = 0;
      return { id, type, content };
    },
  };
}

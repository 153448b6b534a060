import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { GitCommand } from './git-command';
import { GitError } from './git-error';
import { readable } from './readable';
import { openSpool, readSpool } from './spool';

/**
 * Runs one command in `cwd` and reads its answer. The output is kept as bytes: paths and messages
 * need not be UTF-8. Throws `GitError` when git cannot be started or ends with an exit code that
 * the command does not expect.
 */
export async function runGit<T>(command: GitCommand<T>, cwd: string): Promise<T> {
  const name = command.args.find((arg) => /^[a-z][a-z-]*$/.test(arg)) ?? '';
  const spool = command.spooled === true ? openSpool() : null;
  try {
    const { exit, stdout, stderr } = await new Promise<{
      exit: number | null;
      stdout: Buffer;
      stderr: string;
    }>((resolve, reject) => {
      const child = spawn('git', command.args, {
        cwd,
        env: { ...inherited(), ...SETTINGS, ...command.env },
        stdio: ['pipe', spool ?? 'pipe', 'pipe'],
        windowsHide: true,
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
      child.on('error', (error) => reject(new GitError(name, null, readable(error.message))));
      child.on('close', (exit) =>
        resolve({
          exit,
          stdout: Buffer.concat(out),
          stderr: readable(Buffer.concat(err).toString('utf8')),
        }),
      );
      // Git may end without reading all of its input; its exit code then tells more than the broken
      // pipe.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(command.input ?? '');
    });
    if (exit === null || !(command.exits ?? [0]).includes(exit))
      throw new GitError(name, exit, stderr);
    return command.parse({ stdout: spool === null ? stdout : readSpool(spool), stderr, exit });
  } finally {
    if (spool !== null) closeSync(spool);
  }
}

const SETTINGS = {
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  // Into a pipe git would write each commit by itself, which makes a long log a third slower.
  GIT_FLUSH: '0',
  // Replacements live in one clone only: what is released must not depend on them.
  GIT_NO_REPLACE_OBJECTS: '1',
};

/**
 * Git sets these for its hooks, or a person for one command: they would point every command at
 * another repository, or change how it reads paths and settings.
 */
const LOCAL = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
  'GIT_GRAFT_FILE',
  'GIT_SHALLOW_FILE',
  'GIT_NAMESPACE',
  'GIT_REPLACE_REF_BASE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_CONFIG',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];

function inherited(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !LOCAL.includes(name)));
}

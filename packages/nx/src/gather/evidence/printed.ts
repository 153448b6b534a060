import { type ExecFileException, execFile } from 'node:child_process';
import { readable } from '../../git/readable';

export type Printed =
  | { readonly ok: true; readonly output: Buffer }
  /** `why`: what follows upon “because”. */
  | { readonly ok: false; readonly why: string };

const MINUTES = 10;
const MEGABYTES = 64;
/** Characters of what it says when it fails: the end tells. */
const SAID = 400;

/** What a command prints, run in a folder without a shell and without anything to read. */
export function printed([program = '', ...args]: readonly string[], cwd: string): Promise<Printed> {
  return new Promise((resolve) => {
    const options = {
      cwd,
      env: plain(),
      encoding: 'buffer',
      maxBuffer: MEGABYTES * 1024 * 1024,
      timeout: MINUTES * 60_000,
      killSignal: 'SIGKILL',
      windowsHide: true,
    } as const;
    const child = execFile(program, args, options, (error, output, said) => {
      if (error === null) resolve({ ok: true, output });
      else resolve({ ok: false, why: whyOf(error, readable(said.toString('utf8')).slice(-SAID)) });
    });
    // A program that cannot be started, or that reads nothing, is told by how it ended.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end();
  });
}

/** Nx asks what it runs for colours, which no file has. */
function plain(): NodeJS.ProcessEnv {
  return { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1' };
}

function whyOf(error: ExecFileException, said: string): string {
  if (error.code === 'ENOENT') return 'there is no such program';
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return `it prints more than ${MEGABYTES} MB`;
  if (error.killed === true) return `it has not ended in ${MINUTES} minutes`;
  const end = typeof error.code === 'number' ? `exit code ${error.code}` : String(error.code);
  return said === '' ? `it ends with ${end}` : `it ends with ${end}: ${said}`;
}

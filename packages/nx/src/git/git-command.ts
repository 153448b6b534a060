/** A git command as a value: what to run and how to read the answer. `run-git.ts` is the only file that spawns. */
export interface GitCommand<T> extends GitRun {
  readonly parse: (output: GitOutput) => T;
}

/** A command whose answer comes slowly: it is read while git still works. */
export interface StreamedCommand<T> extends GitRun {
  /** One for each run. */
  readonly reader: () => OutputReader<T>;
}

export interface OutputReader<T> {
  readonly write: (chunk: Buffer) => void;
  /** What was read, once git has ended well. */
  readonly end: () => T;
}

interface GitRun {
  /** Arguments after `git`; never a shell string. Anything secret goes through `env` or git's own helpers. */
  readonly args: readonly string[];
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are answers; default: 0 alone. */
  readonly exits?: readonly number[];
}

export interface GitOutput {
  readonly stdout: Buffer;
  /** Readable: one line, credentials and control characters taken out. */
  readonly stderr: string;
  readonly exit: number;
}

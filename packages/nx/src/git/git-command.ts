/**
 * A git command as a value: what to run and how to read the answer. `run-git.ts` spawns it;
 * `open-objects.ts` alone spawns besides.
 */
export interface GitCommand<T> {
  /**
   * Arguments after `git`; never a shell string. Anything secret goes through `env` or git's own
   * helpers.
   */
  readonly args: readonly string[];
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are answers; default: 0 alone. */
  readonly exits?: readonly number[];
  /**
   * A long answer goes through a file: git then never waits for this process, which has other
   * things to do meanwhile.
   */
  readonly spooled?: true;
  readonly parse: (output: GitOutput) => T;
}

export interface GitOutput {
  readonly stdout: Buffer;
  /** Readable: one line, credentials and control characters taken out. */
  readonly stderr: string;
  readonly exit: number;
}

/**
 * Git could not be started, or ended with an exit code that is no answer. Its text is safe to show.
 */
export class GitError extends Error {
  constructor(
    /** The git subcommand, e.g. `push`. */
    readonly command: string,
    /** Null: the process could not be started or was killed. */
    readonly exit: number | null,
    /** Readable: one line, credentials and control characters taken out. */
    readonly stderr: string,
  ) {
    super(`git ${command} ${exit === null ? 'could not run' : `ended with ${exit}`}: ${stderr}`);
    this.name = 'GitError';
  }
}

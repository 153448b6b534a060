import type { GitCommand } from './git-command';
import { type ObjectReader, openObjects } from './open-objects';
import { runGit } from './run-git';

export interface GitRunner {
  /** Processes that it has started. */
  readonly count: number;
  /** Rejects with `GitError`. */
  run<T>(command: GitCommand<T>): Promise<T>;
  /** One process for any number of objects; whoever opens it closes it. */
  open(env: Readonly<Record<string, string>>): ObjectReader;
}

/** Runs commands in one folder and counts them. `env`: for all of them. */
export function gitRunner(cwd: string, env: Readonly<Record<string, string>> = {}): GitRunner {
  let count = 0;
  return {
    get count() {
      return count;
    },
    run: (command) => {
      count += 1;
      return runGit({ ...command, env: { ...env, ...command.env } }, cwd);
    },
    open: (more) => {
      count += 1;
      return openObjects(cwd, { ...env, ...more });
    },
  };
}

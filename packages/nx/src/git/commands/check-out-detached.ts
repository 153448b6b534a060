import type { GitCommand } from '../git-command';

/** Puts the files of a commit (its full hash) into the working tree of a clone in which nothing is checked out. */
export function checkOutDetached(commit: string): GitCommand<void> {
  return {
    args: [
      ...['-c', 'core.hooksPath=/dev/null', '-c', 'advice.detachedHead=false'],
      ...['checkout', '--quiet', '--detach', commit, '--'],
    ],
    parse: () => undefined,
  };
}

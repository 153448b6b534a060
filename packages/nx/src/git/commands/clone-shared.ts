import type { GitCommand } from '../git-command';

/**
 * Makes a clone that borrows the objects of a repository on this machine, and checks nothing out.
 * Nothing of it is known to the repository, as a linked working tree would be.
 */
export function cloneShared(repository: string, folder: string): GitCommand<void> {
  return {
    args: ['clone', '--quiet', '--shared', '--no-checkout', '--no-tags', '--', repository, folder],
    parse: () => undefined,
  };
}

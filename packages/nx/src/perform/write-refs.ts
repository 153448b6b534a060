import type { GitCommand } from '../git/git-command';
import type { RejectedRef } from './perform-context';
import type { RefUpdate } from './ref-update';

/**
 * Creates tags in the clone, all or none, if its branches are what is expected. Empty: done; else
 * the refs that differ.
 */
export function writeRefs(updates: readonly RefUpdate[]): GitCommand<readonly RejectedRef[]> {
  return {
    args: ['update-ref', '--stdin', '--no-deref'],
    input: updates
      .map((update) =>
        update.old === null
          ? `create ${update.ref} ${update.new}\n`
          : `verify ${update.ref} ${update.old}\n`,
      )
      .join(''),
    exits: [0, 128],
    parse: ({ exit, stderr }) =>
      exit === 0 ? [] : [{ ref: /'(refs\/[^']+)'/.exec(stderr)?.[1] ?? '', reason: stderr }],
  };
}

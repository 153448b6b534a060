import { fail, ok, type Result } from '@release-openmed/core';
import { remoteFailure } from '../../gather/remote-failure';
import type { Repository } from '../../git/repository';
import type { PointerOptions } from './pointer-options';

/**
 * The commit that a move is planned on, and the branch that it moves. `remote` null: there is none,
 * or none is to be asked.
 */
export interface Source {
  readonly commit: string;
  readonly branch: string;
  readonly remote: string | null;
}

/** The tip of the branch where everybody sees it: at the remote, else in this clone. */
export async function readSource(
  repository: Repository,
  options: PointerOptions,
): Promise<Result<Source>> {
  const branch = options.branch ?? repository.branch;
  if (branch === null || branch.startsWith('-')) {
    return fail({
      code: 'model-branch-unknown',
      message: 'HEAD is detached, so there is no branch whose pointers could move.',
      fix: 'Check out the branch, or name it with --branch.',
    });
  }
  const remote = options.remote ?? 'origin';
  const asked = options.push !== false && repository.config.has(`remote.${remote}.url`);
  if (!asked) return ok({ commit: repository.head, branch, remote: null });
  const tracking = `refs/remotes/${remote}/${branch}`;
  try {
    await repository.git.run({
      args: [
        'fetch',
        '--quiet',
        '--no-tags',
        '--no-write-fetch-head',
        '--no-auto-maintenance',
        '--no-recurse-submodules',
        '--end-of-options',
        remote,
        `+refs/heads/${branch}:${tracking}`,
      ],
      parse: () => undefined,
    });
  } catch (error) {
    return fail(remoteFailure(error, remote));
  }
  const commit = await repository.git.run({
    args: ['rev-parse', '--verify', '--end-of-options', `${tracking}^{commit}`],
    parse: ({ stdout }) => stdout.toString('latin1').trim(),
  });
  return ok({ commit, branch, remote });
}

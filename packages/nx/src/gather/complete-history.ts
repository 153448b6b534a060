import { type Result, fail, ok } from '@release-openmed/core';
import { gitFailure } from '../git/git-failure';
import { openRepository } from '../git/open-repository';
import type { Repository } from '../git/repository';
import type { GitFactsRequest } from './git-facts';
import { remoteFailure } from './remote-failure';

/**
 * A history with an end that is not its beginning gives wrong releases without a word, so it is
 * refused: the commits of a shallow clone are missing, those of a treeless clone do not know what
 * they changed. `deepen` mends the first.
 */
export async function completeHistory(
  repository: Repository,
  request: GitFactsRequest,
): Promise<Result<Repository>> {
  const treeless = treelessFilter(repository);
  if (treeless !== null) {
    return fail({
      code: 'partial-history',
      message: `The clone leaves out the trees of its history (filter ${treeless.filter}), so the changed paths of a commit are not known.`,
      fix: `git config ${treeless.key} blob:none && git fetch --refetch ${request.remote}`,
      where: request.workspaceRoot,
    });
  }
  if (!repository.shallow) return ok(repository);
  if (request.deepen !== true || request.offline === true) {
    return fail({
      code: 'shallow-history',
      message:
        'The clone is shallow: commits and tags before its edge are missing, and a release computed without them would be wrong.',
      fix: `git fetch --unshallow --tags ${request.remote} (in GitHub Actions: fetch-depth: 0; in GitLab CI: GIT_DEPTH: 0)`,
      where: request.workspaceRoot,
    });
  }
  try {
    await repository.git.run({
      args: [
        'fetch',
        '--quiet',
        '--unshallow',
        '--no-write-fetch-head',
        '--end-of-options',
        request.remote,
      ],
      parse: () => undefined,
    });
  } catch (error) {
    return fail(remoteFailure(error, request.remote));
  }
  const deep = await openRepository(request.workspaceRoot);
  return deep.ok && deep.value.shallow
    ? fail(
        gitFailure(
          new Error('still shallow after a successful fetch --unshallow'),
          request.workspaceRoot,
        ),
      )
    : deep;
}

function treelessFilter(
  repository: Repository,
): { readonly key: string; readonly filter: string } | null {
  for (const [key, values] of repository.config) {
    const filter = values.at(-1) ?? '';
    if (/^remote\..*\.partialclonefilter$/s.test(key) && /tree:/.test(filter))
      return { key, filter };
  }
  return null;
}

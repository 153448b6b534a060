import { type Finding, type Result, fail, ok } from '@release-openmed/core';
import { listRefs } from '../git/commands/list-refs';
import { GitError } from '../git/git-error';
import { gitFailure } from '../git/git-failure';
import { openRepository } from '../git/open-repository';
import type { Repository } from '../git/repository';
import { forwardBranch } from './forward-branch';
import type { PerformContext } from './perform-context';

export interface Released extends Pick<
  PerformContext,
  'workspaceRoot' | 'remote' | 'push' | 'onStep'
> {
  readonly tags: readonly string[];
  /** The branch that the release moved; null: it moved none. */
  readonly branch: string | null;
  /** Without a push, where the branch should stand; default: on the stamp that the tags are on. */
  readonly target?: string;
}

/**
 * Brings the clone to a release that stands: its tags, and its branch if that only has to move forward. It looks at what
 * is there, so it may be run again at any time: after a crash, or when someone else made the release. What it has to
 * leave is a finding, never a failure, because the release is made.
 */
export async function converge(released: Released): Promise<Result<readonly Finding[]>> {
  const repository = await openRepository(released.workspaceRoot);
  if (!repository.ok) return repository;
  try {
    return ok(
      await (released.push
        ? follow(repository.value, released)
        : finish(repository.value, released)),
    );
  } catch (error) {
    return fail(gitFailure(error, released.workspaceRoot));
  }
}

/** After a push: the remote's tags and branch are the truth. */
async function follow(
  repository: Repository,
  { remote, tags, branch, onStep }: Released,
): Promise<readonly Finding[]> {
  onStep?.('update-clone');
  const tracking = `refs/remotes/${remote}/${branch}`;
  const refspecs = [
    ...tags.map((tag) => `refs/tags/${tag}:refs/tags/${tag}`),
    ...(branch === null ? [] : [`+refs/heads/${branch}:${tracking}`]),
  ];
  // Without any, git would fetch what the user's settings say.
  if (refspecs.length === 0) return [];
  let fetched: readonly Finding[];
  try {
    fetched = await repository.git.run({
      args: [
        'fetch',
        '--quiet',
        '--stdin',
        '--no-tags',
        '--no-write-fetch-head',
        '--no-auto-maintenance',
        '--no-recurse-submodules',
        '--no-prune',
        '--end-of-options',
        remote,
      ],
      input: refspecs.map((refspec) => `${refspec}\n`).join(''),
      exits: [0, 1],
      parse: ({ exit, stderr }) =>
        exit === 0
          ? []
          : [behind(`Some tags of this clone differ from the released ones: ${stderr}`)],
    });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return [
      behind(`The release stands, but this clone could not be brought up to it: ${error.stderr}`),
    ];
  }
  if (branch === null) return fetched;
  onStep?.('update-branch');
  const [head] = await repository.git.run(listRefs([tracking]));
  return head === undefined
    ? fetched
    : [...fetched, ...(await forwardBranch(repository, branch, head.object))];
}

/** Without a push: the tags are the release, and the branch follows. */
async function finish(
  repository: Repository,
  { tags, branch, target, onStep }: Released,
): Promise<readonly Finding[]> {
  if (branch === null || tags.length === 0) return [];
  onStep?.('update-branch');
  const commits = await repository.git.run({
    args: [
      'rev-parse',
      '--revs-only',
      '--end-of-options',
      ...(target === undefined ? tags.map((tag) => `refs/tags/${tag}^{commit}`) : [target]),
    ],
    parse: ({ stdout }) => new Set(stdout.toString('latin1').split('\n').slice(0, -1)),
  });
  const findings: Finding[] = [];
  for (const commit of commits) findings.push(...(await forwardBranch(repository, branch, commit)));
  return findings;
}

function behind(message: string): Finding {
  return { code: 'clone-behind', severity: 'warn', message, fix: 'git fetch --tags' };
}

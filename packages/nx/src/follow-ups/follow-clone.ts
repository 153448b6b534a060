import { type Finding, type FollowClone, fail, ok } from '@release-openmed/core';
import { listRefs } from '../git/commands/list-refs';
import { GitError } from '../git/git-error';
import { gitFailure } from '../git/git-failure';
import { openRepository } from '../git/open-repository';
import type { Repository } from '../git/repository';
import type { Followed, Follower, FollowUpContext } from './follower';
import { forwardBranch } from './forward-branch';

/**
 * Brings the clone to a release that stands: its tags, and its branch if that only has to move
 * forward. What it has to leave is a finding, never a failure, because the release is made.
 */
export const followClone: Follower<'clone'> = async (followUp, context) => {
  const repository = await openRepository(context.workspaceRoot);
  if (!repository.ok) return repository;
  try {
    const follow = context.push ? followRemote : followHere;
    return ok(await follow(repository.value, followUp, context));
  } catch (error) {
    return fail(gitFailure(error, context.workspaceRoot));
  }
};

/** After a push: the remote's tags and branch are the truth. */
async function followRemote(
  repository: Repository,
  { tags, branch }: FollowClone,
  { remote, onStep }: FollowUpContext,
): Promise<Followed> {
  onStep?.('update-clone');
  const tracking = `refs/remotes/${remote}/${branch?.name}`;
  const refspecs = [
    ...tags.map((tag) => `refs/tags/${tag}:refs/tags/${tag}`),
    ...(branch === null ? [] : [`+refs/heads/${branch.name}:${tracking}`]),
  ];
  // Without any, git would fetch what the user's settings say.
  if (refspecs.length === 0) return NOTHING;
  const fetched = await fetch(repository, remote, refspecs);
  if (branch === null || fetched.gone) return { ...NOTHING, findings: fetched.findings };
  onStep?.('update-branch');
  const [head] = await repository.git.run(listRefs([tracking]));
  if (head === undefined) return { ...NOTHING, findings: fetched.findings };
  const { moved, findings } = await forwardBranch(repository, branch.name, head.object);
  return { made: moved, findings: [...fetched.findings, ...findings], said: null };
}

const NOTHING: Followed = { made: false, findings: [], said: null };

interface Fetched {
  readonly findings: readonly Finding[];
  /** The remote did not answer. */
  readonly gone: boolean;
}

async function fetch(
  { git }: Repository,
  remote: string,
  refspecs: readonly string[],
): Promise<Fetched> {
  const args = [
    ...['fetch', '--quiet', '--stdin', '--no-tags', '--no-write-fetch-head'],
    ...['--no-auto-maintenance', '--no-recurse-submodules', '--no-prune', '--end-of-options'],
    remote,
  ];
  try {
    const findings = await git.run({
      args,
      input: refspecs.map((refspec) => `${refspec}\n`).join(''),
      exits: [0, 1],
      parse: ({ exit, stderr }) =>
        exit === 0
          ? []
          : [behind(`Some tags of this clone differ from the released ones: ${stderr}`)],
    });
    return { findings, gone: false };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const message = `The release stands, but this clone could not be brought up to it: ${error.stderr}`;
    return { findings: [behind(message)], gone: true };
  }
}

/** Without a push: the tags are the release, and the branch follows. */
async function followHere(
  repository: Repository,
  { branch }: FollowClone,
  { onStep }: FollowUpContext,
): Promise<Followed> {
  if (branch === null) return NOTHING;
  onStep?.('update-branch');
  const { moved, findings } = await forwardBranch(repository, branch.name, branch.target);
  return { made: moved, findings, said: null };
}

function behind(message: string): Finding {
  return { code: 'clone-behind', severity: 'warn', message, fix: 'git fetch --tags' };
}

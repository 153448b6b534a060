import { type Failure, type Operation, type Result, fail, ok } from '@release-openmed/core';
import { checkIdentity } from '../git/commands/check-identity';
import { compareCommits } from '../git/commands/compare-commits';
import { GitError } from '../git/git-error';
import { gitFailure } from '../git/git-failure';
import { identityMissing } from '../git/identity-missing';
import { openRepository } from '../git/open-repository';
import type { Repository } from '../git/repository';
import { withScratch } from '../git/with-scratch';
import { checkOperations } from './check-operations';
import type { PerformContext, PerformOutcome } from './perform-context';
import { moveRefs } from './move-refs';
import type { RefUpdate } from './ref-update';
import { unsignedTags } from './unsigned-tags';
import { writeLease } from './write-lease';
import { writeStamps } from './write-stamps';
import { writeTags } from './write-tags';

/**
 * Carries operations out: objects first, then one atomic push; what has to follow it, such as the
 * clone, is no part of it. Before the push succeeds no ref, file or index changes anywhere; a crash
 * leaves objects that nothing points to. Failures, all with nothing changed: those of
 * `openRepository` and `checkOperations`, `identity-missing`, `stamp-not-a-file`, `signing-failed`,
 * `branch-not-forward`, `push-denied`, `push-not-atomic`, `remote-unreachable`, `git-failed`.
 */
export async function perform(
  operations: readonly Operation[],
  context: PerformContext,
): Promise<Result<PerformOutcome>> {
  context.onStep?.('check');
  const inconsistent = checkOperations(operations);
  if (inconsistent.length > 0) return fail(...inconsistent);
  const opened = await openRepository(context.workspaceRoot);
  if (!opened.ok) return opened;
  try {
    const refused = await checkRepository(opened.value, context);
    if (refused.length > 0) return fail(...refused);
    return await withScratch((scratch) =>
      release(opened.value, operations, { ...context, scratch }),
    );
  } catch (error) {
    return fail(signingFailure(error) ?? gitFailure(error, context.workspaceRoot));
  }
}

async function checkRepository(
  { git, config }: Repository,
  { remote, push }: PerformContext,
): Promise<readonly Failure[]> {
  const known =
    (await git.run(checkIdentity('COMMITTER'))) && (await git.run(checkIdentity('AUTHOR')));
  const addresses = Math.max(
    config.get(`remote.${remote}.url`)?.length ?? 0,
    config.get(`remote.${remote}.pushurl`)?.length ?? 0,
  );
  return [
    ...(known ? [] : [identityMissing()]),
    ...(push && addresses > 1
      ? [
          {
            code: 'push-not-atomic',
            message: `The remote ${remote} has several addresses, and git cannot push to them all or none.`,
            fix: 'Name a remote with one address with --remote.',
            where: remote,
          },
        ]
      : []),
  ];
}

async function release(
  repository: Repository,
  operations: readonly Operation[],
  context: PerformContext & { readonly scratch: string },
): Promise<Result<PerformOutcome>> {
  context.onStep?.('write-stamps');
  const stamps = await writeStamps(
    repository,
    operations.filter((operation) => operation.kind === 'stamp'),
    context.scratch,
  );
  if (!stamps.ok) return stamps;
  const commitOf = (target: string): string => stamps.value.get(target) ?? target;

  context.onStep?.('write-tags');
  const tags = operations.flatMap((operation) =>
    operation.kind === 'tag' ? [{ ...operation, commit: commitOf(operation.target) }] : [],
  );
  const objects = await writeTags(repository, tags, context.scratch);
  const unsigned = await unsignedTags(
    repository,
    tags.map(({ name, sign }) => ({ name, object: objects.get(name)!, sign: sign === true })),
  );
  if (unsigned.length > 0) return fail(signingFailed(`it made ${unsigned.join(', ')} without`));

  const branches = operations.flatMap((operation) =>
    operation.kind === 'branch' ? [{ ...operation, commit: commitOf(operation.target) }] : [],
  );
  const lost = await losesCommits(repository, branches);
  if (lost.length > 0) return fail(...lost);
  const leases = operations.filter((operation) => operation.kind === 'lease');
  const updates: readonly RefUpdate[] = [
    ...(await Promise.all(leases.map((lease) => writeLease(repository, lease)))),
    ...tags.map(({ name }) => ({
      ref: `refs/tags/${name}`,
      old: null,
      new: objects.get(name) as string,
    })),
    ...branches.map(({ name, expected, commit }) => ({
      ref: `refs/heads/${name}`,
      old: expected,
      new: commit,
    })),
  ];
  const refused = await moveRefs(repository, updates, context);
  if (!refused.ok) return refused;
  if (refused.value.length > 0) return ok({ kind: 'rejected', refs: refused.value });
  return ok({
    kind: 'released',
    tags: tags.map(({ name, commit }) => ({ name, commit })),
    stamps: stamps.value,
  });
}

type BranchMove = Extract<Operation, { kind: 'branch' }> & { readonly commit: string };

/** The expected old value alone would let git move a branch backwards. */
async function losesCommits(
  { git }: Repository,
  branches: readonly BranchMove[],
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const { name, expected, commit } of branches) {
    const relation = expected === null ? 'ahead' : await git.run(compareCommits(commit, expected));
    if (relation === 'equal' || relation === 'ahead') continue;
    failures.push({
      code: 'branch-not-forward',
      message: `The branch ${name} would lose commits.`,
      fix: 'Make the plan again, from the branch as it is.',
      where: name,
    });
  }
  return failures;
}

function signingFailure(error: unknown): Failure | null {
  if (
    !(error instanceof GitError) ||
    !['commit-tree', 'tag'].includes(error.command) ||
    !/sign|gpg|load (?:public )?key/i.test(error.stderr)
  )
    return null;
  return signingFailed(error.stderr);
}

function signingFailed(why: string): Failure {
  return {
    code: 'signing-failed',
    message: `Git has to sign, and could not: ${why}`,
    fix: 'Make git tag -s work by hand: git config gpg.format ssh && git config user.signingKey ~/.ssh/id_ed25519.pub, or user.signingKey with the id of an OpenPGP key. Releases without signatures: unset tag.gpgSign and commit.gpgSign.',
  };
}

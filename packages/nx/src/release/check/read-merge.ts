import { type MergeFacts, type Result, fail, ok } from '@release-openmed/core';
import type { LooseCommit } from '../../gather/git-facts';
import { logCommits } from '../../git/commands/log-commits';
import { mergeBase } from '../../git/commands/merge-base';
import { mergeTrees } from '../../git/commands/merge-trees';
import { writeMerge } from '../../git/commands/write-merge';
import { objectStoreEnv } from '../../git/object-store-env';
import type { Repository } from '../../git/repository';
import { findBase, type Base, type BaseRequest } from './find-base';

export interface Merge {
  readonly facts: MergeFacts;
  /** The branch that it goes to. */
  readonly branch: string;
  /** What it would make; null: HEAD itself. */
  readonly source: LooseCommit | null;
}

/**
 * What comes of merging HEAD: a merge commit, or with a title the one commit of a squash, in
 * `scratch`, where nothing but its `env` finds it. A branch that has all of the target is taken as
 * it is. Failures: `base-unknown`, `merge-conflicts`.
 */
export async function readMerge(
  repository: Repository,
  request: BaseRequest & { readonly title: string | null },
  scratch: string,
): Promise<Result<Merge>> {
  const { git, head } = repository;
  const found = await findBase(repository, request);
  if (!found.ok) return found;
  const base = found.value;
  const common = await git.run(mergeBase(base.commit, head));
  const { branch, commit: onto } = base;
  if (common === head)
    return ok({ facts: { onto, commits: null, title: null }, branch, source: null });
  const commits = await git.run(logCommits([head, `^${base.commit}`]));
  const facts = { onto, commits, title: request.title };
  if (common === base.commit && request.title === null) return ok({ facts, branch, source: null });
  const made = await merged(repository, { base, title: request.title, scratch });
  return made.ok ? ok({ facts, branch, source: made.value }) : made;
}

interface Wanted {
  readonly base: Base;
  readonly title: string | null;
  readonly scratch: string;
}

async function merged(
  { git, head, objects }: Repository,
  { base, title, scratch }: Wanted,
): Promise<Result<LooseCommit>> {
  const env = objectStoreEnv(scratch, objects);
  const { tree, conflicts } = await git.run({ ...mergeTrees(base.commit, head), env });
  const [first, ...others] = conflicts;
  if (first !== undefined)
    return fail({
      code: 'merge-conflicts',
      message: `HEAD and ${base.name} contradict each other in ${[first, ...others.slice(0, 2)].join(', ')}${others.length > 2 ? ` and ${others.length - 2} more` : ''}, so nothing can be said of their merge.`,
      fix: `Rebase on ${base.name}, or merge it, and run this again.`,
      where: first,
    });
  const command = writeMerge({
    tree,
    parents: title === null ? [base.commit, head] : [base.commit],
    message: title ?? 'Merge',
  });
  const id = await git.run({ ...command, env: { ...command.env, ...env } });
  return ok({ id, env });
}

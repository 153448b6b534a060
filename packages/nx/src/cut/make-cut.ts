import { type Operation, type Result, fail, ok } from '@release-openmed/core';
import { checkIdentity } from '../git/commands/check-identity';
import { gitFailure } from '../git/git-failure';
import { identityMissing } from '../git/identity-missing';
import { openRepository } from '../git/open-repository';
import type { Repository } from '../git/repository';
import { withScratch } from '../git/with-scratch';
import { writeStamps } from '../perform/write-stamps';
import { openPorcelain } from '../porcelain/open-porcelain';
import { pushNewBranch } from '../porcelain/push-new-branch';
import type { Cut, CutAsked } from './cut';
import { lineExists } from './line-exists';

type NewCut = Extract<Cut, { readonly kind: 'new' }>;

/**
 * Writes the first commit into the object store and pushes it as the branch, which must not exist
 * there. Whatever is checked out stays as it is, and what fails has moved nothing. Failures:
 * `identity-missing`, `line-exists`, `stamp-not-a-file`, `git-failed`, those of the push.
 */
export async function makeCut(
  { start, first }: NewCut,
  { workspaceRoot, remote }: Pick<CutAsked, 'workspaceRoot' | 'remote'>,
): Promise<Result<void>> {
  const opened = await openRepository(workspaceRoot);
  if (!opened.ok) return opened;
  const { commit: parent, branch } = start;
  try {
    if (!(await isKnown(opened.value))) return fail(identityMissing());
    const { edits, message } = first;
    const stamp = { kind: 'stamp', id: branch, parent, edits, message } satisfies Operation;
    const written = await withScratch((scratch) => writeStamps(opened.value, [stamp], scratch));
    if (!written.ok) return written;
    const commit = written.value.get(branch)!;
    const pushed = await pushNewBranch(openPorcelain(workspaceRoot), { remote, branch, commit });
    if (!pushed.ok) return pushed;
    return pushed.value === 'pushed'
      ? ok(undefined)
      : fail(lineExists(branch, `on ${remote}: somebody else was quicker`));
  } catch (error) {
    return fail(gitFailure(error, workspaceRoot));
  }
}

async function isKnown({ git }: Repository): Promise<boolean> {
  return (await git.run(checkIdentity('COMMITTER'))) && (await git.run(checkIdentity('AUTHOR')));
}

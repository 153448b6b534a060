import { type Failure, type LineStart, type Result, fail, ok } from '@release-openmed/core';
import { isRefName } from '../git/is-ref-name';
import { branchAt } from '../porcelain/branch-at';
import type { CutPlace } from './cut';
import { lineExists } from './line-exists';

/**
 * Whether a branch of this name can be made, here and on the remote. Failures:
 * `line-branch-invalid`, `line-exists`, `remote-unreachable`.
 */
export async function checkBranch(
  { branch }: LineStart,
  { git, remote }: CutPlace,
): Promise<Result<void>> {
  if (!isRefName(branch)) return fail(noRef(branch));
  const at = await branchAt(git, remote, branch);
  if (!at.ok) return at;
  if (at.value.remote !== null)
    return fail(lineExists(branch, `on ${remote}, and does not say that it is a line`));
  return at.value.local === null ? ok(undefined) : fail(lineExists(branch, 'in this clone alone'));
}

function noRef(branch: string): Failure {
  return {
    code: 'line-branch-invalid',
    message: `"${branch}" is no name of a branch.`,
    fix: 'Name one that git takes: git check-ref-format --branch <name>',
    where: '--branch',
  };
}

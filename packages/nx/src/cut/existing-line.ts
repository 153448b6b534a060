import {
  LINE,
  type Failure,
  type Line,
  type LineStart,
  type Result,
  fail,
  ok,
  parseLine,
} from '@release-openmed/core';
import { readFiles } from '../gather/read-files';
import { isRefName } from '../git/is-ref-name';
import type { Repository } from '../git/repository';
import { branchAt } from '../porcelain/branch-at';
import { fetchObjects } from '../porcelain/fetch-objects';
import type { CutPlace } from './cut';
import { lineExists } from './line-exists';

/**
 * Whether the branch is there already and says of itself what was asked for. Failures:
 * `line-branch-invalid`, `line-exists`, `remote-unreachable`.
 */
export async function existingLine(
  start: LineStart,
  { git, repository, remote }: CutPlace,
): Promise<Result<boolean>> {
  const { branch } = start;
  if (!isRefName(branch)) return fail(noRef(branch));
  const at = await branchAt(git, remote, branch);
  if (!at.ok) return at;
  if (at.value.remote === null)
    return at.value.local === null ? ok(false) : fail(lineExists(branch, 'in this clone alone'));
  const fetched = await fetchObjects(git, remote, [`refs/heads/${branch}`]);
  if (!fetched.ok) return fetched;
  const line = await lineAt(at.value.remote, repository);
  return line !== null && isSame(line, start)
    ? ok(true)
    : fail(lineExists(branch, `on ${remote}, and is not this line`));
}

/** Null also where it is broken. */
async function lineAt(commit: string, repository: Repository): Promise<Line | null> {
  const path = `${repository.prefix}${LINE}`;
  const files = await readFiles(repository, commit, [path]);
  const line = parseLine(files.ok ? (files.value.get(path) ?? null) : null);
  return line.ok ? line.value : null;
}

type Identity = Pick<LineStart, 'kind' | 'name' | 'branch' | 'projects'>;

function isSame(there: Identity, asked: Identity): boolean {
  const [one, other] = [there, asked].map(({ kind, name, branch, projects }) =>
    JSON.stringify([kind, name, branch, Object.entries(projects).sort()]),
  );
  return one === other;
}

function noRef(branch: string): Failure {
  return {
    code: 'line-branch-invalid',
    message: `"${branch}" is no name of a branch.`,
    fix: 'Name one that git takes: git check-ref-format --branch <name>',
    where: '--branch',
  };
}

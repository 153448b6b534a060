import { existsSync } from 'node:fs';
import { type Failure, type Result, fail, ok } from '@release-openmed/core';
import { currentBranch } from './commands/current-branch';
import { gitVersion } from './commands/git-version';
import { locate } from './commands/locate';
import { readConfig } from './commands/read-config';
import { GitError } from './git-error';
import { gitFailure } from './git-failure';
import { gitRunner } from './git-runner';
import type { Repository } from './repository';

const OLDEST: readonly [number, number] = [2, 38];

/**
 * Finds the repository of a workspace (its folder or any folder below the repository's top).
 * Failures: `git-missing`, `git-too-old`, `not-a-repository`, `unsafe-repository`, `no-commits`.
 */
export async function openRepository(workspaceRoot: string): Promise<Result<Repository>> {
  if (!existsSync(workspaceRoot)) {
    return fail({
      code: 'not-a-repository',
      message: 'The workspace folder does not exist.',
      fix: 'Run the command in a folder of the workspace.',
      where: workspaceRoot,
    });
  }
  const git = gitRunner(workspaceRoot);
  const [version, location, config] = await Promise.allSettled([
    git.run(gitVersion()),
    git.run(locate()),
    git.run(readConfig()),
  ]);
  if (version.status === 'rejected') return fail(gitFailure(version.reason, workspaceRoot));
  const [major, minor] = version.value;
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    return fail({
      code: 'git-too-old',
      message: `Git ${major}.${minor} is too old.`,
      fix: `Install git ${OLDEST.join('.')} or newer.`,
    });
  }
  if (location.status === 'rejected') return fail(cannotLocate(location.reason, workspaceRoot));
  if (config.status === 'rejected') return fail(gitFailure(config.reason, workspaceRoot));
  const { ambiguous, ...known } = location.value;
  const branch = ambiguous ? await git.run(currentBranch()) : known.branch;
  return ok({ ...known, branch, git, config: config.value });
}

function cannotLocate(reason: unknown, workspaceRoot: string): Failure {
  if (!(reason instanceof GitError)) throw reason;
  if (/dubious ownership/.test(reason.stderr)) {
    return {
      code: 'unsafe-repository',
      message: 'The repository belongs to another user, so git does not trust its settings.',
      fix: `git config --global --add safe.directory ${JSON.stringify(workspaceRoot)}`,
      where: workspaceRoot,
    };
  }
  if (/not a git repository|must be run in a work tree/.test(reason.stderr)) {
    return {
      code: 'not-a-repository',
      message: 'The workspace is not in the working tree of a git repository.',
      fix: 'Run the command in a clone, or make one: git init',
      where: workspaceRoot,
    };
  }
  if (/ambiguous argument 'HEAD'/.test(reason.stderr)) {
    return {
      code: 'no-commits',
      message: 'The repository has no commit yet, so there is nothing to release.',
      fix: 'git add . && git commit',
      where: workspaceRoot,
    };
  }
  return gitFailure(reason, workspaceRoot);
}

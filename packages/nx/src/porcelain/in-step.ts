import type { Failure, RepoFacts } from '@release-openmed/core';

type State = Pick<RepoFacts, 'branch' | 'dirty' | 'remote'>;

/**
 * Why a branch that something is cut from is not as everybody has it: no branch, uncommitted
 * changes, commits of the remote that are missing. Failures: `detached-head`, `dirty-files`,
 * `branch-behind`, `branch-diverged`.
 */
export function inStep(state: State): readonly Failure[] {
  const detached = state.branch === null ? [DETACHED] : [];
  return [...detached, ...dirtyFiles(state), ...behind(state)];
}

const DETACHED: Failure = {
  code: 'detached-head',
  message: 'No branch is checked out.',
  fix: 'git switch main, or another release branch.',
};

function dirtyFiles({ dirty: [first, ...more] }: State): readonly Failure[] {
  if (first === undefined) return [];
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  return [
    {
      code: 'dirty-files',
      message: `${first}${others} has uncommitted changes.`,
      fix: 'Commit the changes or put them aside: git stash --include-untracked',
      where: first,
    },
  ];
}

const FIXES = {
  behind: () => 'git pull --ff-only, and run this again.',
  diverged: (upstream: string) => `git rebase ${upstream}, and run this again.`,
};

function behind({ branch, remote }: State): readonly Failure[] {
  const relation = remote?.relation;
  if (relation !== 'behind' && relation !== 'diverged') return [];
  const { name, head } = remote!;
  return [
    {
      code: `branch-${relation}`,
      message: `"${branch}" lacks commits that ${name} has.`,
      fix: FIXES[relation](`${name}/${branch}`),
      where: head ?? name,
    },
  ];
}

import type { Rule } from '../rule';

export const branchDiverged: Rule = {
  name: 'branch-diverged',
  severity: 'error',
  about: 'release',
  check: ({ facts: { remote, branch } }) =>
    remote?.relation !== 'diverged'
      ? []
      : [
          {
            message: `"${branch}" and ${remote.name}/${branch} have diverged: each has commits that the other lacks.`,
            fix: `git fetch ${remote.name}, rebase or merge, push, and run this again.`,
            where: remote.head ?? remote.name,
          },
        ],
};

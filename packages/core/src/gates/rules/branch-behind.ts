import type { Rule } from '../rule';

/**
 * Releasing an old state would leave out what others count as released, and could not move the
 * branch forward.
 */
export const branchBehind: Rule = {
  name: 'branch-behind',
  severity: 'error',
  about: 'release',
  check: ({ facts: { remote, branch } }) =>
    remote?.relation !== 'behind'
      ? []
      : [
          {
            message: `"${branch}" is behind ${remote.name}: it lacks commits that are there.`,
            fix: 'git pull --ff-only, and run this again.',
            where: remote.head ?? remote.name,
          },
        ],
};

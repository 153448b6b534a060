import type { Rule } from '../rule';

/**
 * A release belongs to a branch: without one nothing says which line it is on, nor what to move
 * forward.
 */
export const detachedHead: Rule = {
  name: 'detached-head',
  severity: 'error',
  about: 'release',
  check: ({ facts }) =>
    facts.branch !== null
      ? []
      : [
          {
            message: `HEAD is detached at ${facts.source.slice(0, 10)}: no branch is checked out.`,
            fix: 'Check out the release branch at this commit, `git checkout -B main` for instance (in CI: fetch and check out the branch, not the commit).',
            where: facts.source,
          },
        ],
};

import type { Rule } from '../rule';

/** A client that is told to install what the lockfile says, and nothing else, refuses a false one. */
export const lockfileStale: Rule = {
  name: 'lockfile-stale',
  severity: 'error',
  check: ({ stale }) =>
    stale.map(({ path, why, remake }) => ({
      message: `${path} would be false after the release, and cannot be edited: it ${why}.`,
      fix: `Correct that first, or set "rules": { "lockfile-stale": "warn" } and run ${remake} after the release.`,
      where: path,
    })),
};

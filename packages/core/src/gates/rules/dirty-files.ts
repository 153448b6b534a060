import type { Rule } from '../rule';

/**
 * What is released is the commit; an uncommitted edit to the same file would be left out of it and
 * then stand in the way of the result.
 */
export const dirtyFiles: Rule = {
  name: 'dirty-files',
  severity: 'error',
  about: 'release',
  check: ({ facts, written }) => {
    const dirty = new Set(facts.dirty);
    return written
      .filter((path) => dirty.has(path))
      .map((path) => ({
        message: `${path} has uncommitted changes, and the release writes it.`,
        fix: 'Commit or put aside the changes to this file.',
        where: path,
      }));
  },
};

import picomatch from 'picomatch';
import type { Rule } from '../rule';

export const branchNotReleased: Rule = {
  name: 'branch-not-released',
  severity: 'error',
  check: ({ facts: { branch }, config }) => {
    if (branch === null || picomatch.isMatch(branch, config.branches.stable)) return [];
    return [
      {
        message: `The branch "${branch}" is no release branch; these are: ${config.branches.stable.join(', ')}.`,
        fix: 'Release from one of them, or add this branch to "branches.stable" of the plugin\'s options in nx.json.',
        where: branch,
      },
    ];
  },
};

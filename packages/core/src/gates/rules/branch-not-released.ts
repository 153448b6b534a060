import picomatch from 'picomatch';
import { CHANNELS } from '../../channels/channels';
import type { Rule } from '../rule';

export const branchNotReleased: Rule = {
  name: 'branch-not-released',
  severity: 'error',
  about: 'release',
  check: ({ facts: { branch }, config, plan }) => {
    const branches = CHANNELS[plan.channel].branches.flatMap((option) => config.branches[option]);
    if (branch === null || picomatch.isMatch(branch, branches)) return [];
    return [
      {
        message: `The branch "${branch}" is no release branch; these are: ${branches.join(', ')}.`,
        fix: 'Release from one of them, or add this branch to "branches.stable" of the plugin\'s options in nx.json.',
        where: branch,
      },
    ];
  },
};

import { nearMiss } from '../../policy/near-miss';
import { judgedCommits } from '../judged-commits';
import type { Rule } from '../rule';

export const commitNearMiss: Rule = {
  name: 'commit-near-miss',
  severity: 'warn',
  checked: 'error',
  check: (input) => {
    const seen = new Set<string>();
    return judgedCommits(input).flatMap(({ commit, state, called, where }) => {
      const miss = seen.has(commit.id)
        ? null
        : nearMiss(commit.message, commit.parsed, state.policy);
      if (miss === null) return [];
      // A check speaks of one project at a time.
      if (input.facts.merge === null) seen.add(commit.id);
      return [
        {
          project: state.facts.name,
          message: `${miss}, in ${called}: "${commit.parsed.header}".`,
          fix: 'If it asks for a release, say so in a later commit or with a Release-As trailer; name unusual types under "policy.types".',
          where,
        },
      ];
    });
  },
};

import { compareBumps } from '../../versions/bump';
import { judgedCommits } from '../judged-commits';
import type { Rule } from '../rule';

/**
 * A commit that says it breaks something where nothing of the API does. It may well be right:
 * behaviour is not read.
 */
export const claimAboveProof: Rule = {
  name: 'claim-above-proof',
  severity: 'off',
  check: (input) =>
    judgedCommits(input).flatMap(({ commit, state: { facts, proven, config }, called, where }) => {
      const breaks = proven.proofs.some(({ bump }) => compareBumps(bump, 'major') >= 0);
      const unknown = config.proofs === 'off' || proven.undecided.length > 0;
      return commit.judgement.bump !== 'major' || breaks || unknown
        ? []
        : [
            {
              project: facts.name,
              message: `"${commit.parsed.header}", ${called}, claims major, and nothing public of ${facts.name} is gone or changed.`,
              fix: 'If what it does breaks users, all is well. If not, claim less: users of a new major have to look what broke.',
              where,
            },
          ];
    }),
};

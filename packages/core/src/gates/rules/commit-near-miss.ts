import { nearMiss } from '../../policy/near-miss';
import type { Rule } from '../rule';

/**
 * A first release is called the same whatever its commits say, so those of a project without one
 * are not looked at.
 */
export const commitNearMiss: Rule = {
  name: 'commit-near-miss',
  severity: 'warn',
  check: ({ states }) => {
    const seen = new Set<string>();
    return states
      .filter(({ line }) => line.base !== null)
      .flatMap(({ facts, own, policy }) =>
        own.commits.flatMap(({ id, message, parsed }) => {
          const miss = seen.has(id) ? null : nearMiss(message, parsed, policy);
          if (miss !== null) seen.add(id);
          return miss === null
            ? []
            : [
                {
                  project: facts.name,
                  message: `${miss}, in ${id.slice(0, 10)}: "${parsed.header}".`,
                  fix: 'If it asks for a release, say so in a later commit or with a Release-As trailer; name unusual types under "policy.types".',
                  where: id,
                },
              ];
        }),
      );
  },
};

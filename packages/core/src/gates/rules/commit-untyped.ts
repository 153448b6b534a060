import type { ReadCommit } from '../../commits/read-commit';
import { nearMiss } from '../../policy/near-miss';
import type { Policy } from '../../policy/policy';
import { judgedCommits } from '../judged-commits';
import type { Rule } from '../rule';

/**
 * A message without a type that the policy knows asks for no release. Before the merge that can
 * still be said otherwise; of what is released the plan tells which commits asked for nothing.
 */
export const commitUntyped: Rule = {
  name: 'commit-untyped',
  severity: 'warn',
  checked: 'error',
  check: (input) =>
    input.facts.merge === null
      ? []
      : judgedCommits(input).flatMap(({ commit, state, called, where }) => {
          const why = untyped(commit, state.policy);
          return why === null
            ? []
            : [
                {
                  project: state.facts.name,
                  message: `${why}, in ${called}: "${commit.parsed.header}".`,
                  fix: `Begin it with one of ${[...state.policy.types.keys()].join(', ')}, or name its type under "policy.types".`,
                  where,
                },
              ];
        }),
};

/** Null: it says what it is, or whoever nearly did is told so by another rule. */
function untyped({ message, parsed }: ReadCommit, policy: Policy): string | null {
  const { changes, reverts, releaseAs, semVer } = parsed;
  const saysOtherwise = reverts !== null || releaseAs !== null || semVer.length > 0;
  if (policy.types.size === 0 || saysOtherwise) return null;
  const own = changes.filter(({ nested }) => policy.nestedEntries || !nested);
  const isKnown = own.some(
    ({ type, breaking }) => breaking !== null || policy.types.has(type ?? ''),
  );
  if (isKnown || nearMiss(message, parsed, policy) !== null) return null;
  const type = own.find((change) => change.type !== null)?.type;
  return type === undefined ? 'no type says what it is' : `no policy knows the type "${type}"`;
}

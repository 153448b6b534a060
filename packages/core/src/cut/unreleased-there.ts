import type { History } from '../history/read-history';
import type { ProvenState } from '../proofs/proven';
import { fail, ok, type Result } from '../result';
import type { LineStart } from './line-start';

/**
 * Where a series begins, each of its projects has to stand as it was released: what a commit there
 * has besides would be released with its next patch, whatever it is. Failure: `series-unreleased`.
 */
export function unreleasedThere(
  start: LineStart,
  states: readonly ProvenState[],
  history: Pick<History, 'commitAt'>,
): Result<void> {
  const left = states.filter(
    ({ facts, own, proven }) =>
      facts.name in start.projects && (own.bump !== 'none' || proven.proofs.length > 0),
  );
  if (left.length === 0) return ok(undefined);
  return fail(
    ...left.map(({ facts: { name }, unreleased }) => {
      const [newest] = unreleased;
      const commit = newest === undefined ? '' : history.commitAt(newest).id;
      return {
        code: 'series-unreleased',
        message: `${name} has changes at ${start.tag} that its last release lacks.`,
        fix: `Release it first: nx release-openmed ${name}; or choose others with --projects.`,
        ...(commit === '' ? {} : { where: commit }),
      };
    }),
  );
}

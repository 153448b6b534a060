import { symbolName } from '../../proofs/symbol-name';
import { fewOf } from '../few-of';
import type { Rule } from '../rule';

/** In Python programs go on running when annotations change; type checkers may not. */
export const apiTypesOnly: Rule = {
  name: 'api-types-only',
  severity: 'warn',
  check: ({ states }) =>
    states
      .filter(({ proven }) => proven.typesOnly.length > 0)
      .map(({ facts, proven: { typesOnly } }) => ({
        project: facts.name,
        message: `Annotations of ${facts.name} say less, or other things, than in its last release: ${fewOf(typesOnly.map((change) => `${symbolName(change)} (${change.reason})`))}.`,
        fix: 'Tell it in the changelog where users check types. "proofs": "strict" makes such changes count as breaking.',
        where: typesOnly[0]?.file ?? facts.root,
      })),
};

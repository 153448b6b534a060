import type { DeprecationMark } from '../../evidence/api-deprecations';
import { ECOSYSTEMS } from '../../ecosystems/ecosystems';
import type { ProvenState } from '../../proofs/proven';
import type { Rule } from '../rule';

/**
 * A deprecation that nobody notices, or that leaves them without a way on, is none. Where types are
 * part of the API the mark is seen where it is written against.
 */
export const deprecationNotice: Rule = {
  name: 'deprecation-notice',
  severity: 'error',
  check: ({ states }) =>
    states.flatMap((state) =>
      state.proven.newMarks.flatMap((mark) => {
        const missing = missingIn(mark, state);
        return missing.length === 0
          ? []
          : [
              {
                project: state.facts.name,
                symbol: mark.symbol,
                message: `${state.facts.name} deprecates ${mark.symbol} (${mark.file}:${mark.line}) ${missing.map(({ lacks }) => lacks).join(' and ')}.`,
                fix: missing.map(({ fix }) => fix).join(' '),
                where: `${mark.file}:${mark.line}`,
              },
            ];
      }),
    ),
};

const WARNING = {
  lacks: 'without a warning at run time',
  fix: 'Warn with DeprecationWarning, or decorate it with @deprecated (PEP 702).',
};
const REPLACEMENT = {
  lacks: 'without saying what to use instead',
  fix: 'Name what to use instead, or say that there is no replacement.',
};

function missingIn({ warns, replacement }: DeprecationMark, { facts }: ProvenState) {
  const seen = warns || ECOSYSTEMS[facts.ecosystem].api?.types === true;
  return [...(seen ? [] : [WARNING]), ...(replacement === undefined ? [REPLACEMENT] : [])];
}

import { licenseFindings } from '../license-findings';
import { licenseQuestion } from '../license-question';
import type { Rule } from '../rule';
import { unknown } from '../unknown';

/** A licence that nobody knows may be any: what has it does not pass. */
export const licenseUnknown: Rule = {
  name: 'license-unknown',
  severity: 'error',
  asks: licenseQuestion,
  check: (input) =>
    licenseFindings(input, 'unknown', ({ failures }) =>
      unknown('What is installed with a release', failures),
    ),
};

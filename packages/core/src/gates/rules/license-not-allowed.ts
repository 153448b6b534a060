import { licenseFindings } from '../license-findings';
import { licenseQuestion } from '../license-question';
import type { Rule } from '../rule';

/**
 * What is installed with a release stands under a licence of the list, or somebody answers for it.
 * Where that cannot be seen, `license-unknown` says so.
 */
export const licenseNotAllowed: Rule = {
  name: 'license-not-allowed',
  severity: 'error',
  asks: licenseQuestion,
  check: (input) => licenseFindings(input, 'not-allowed', () => []),
};

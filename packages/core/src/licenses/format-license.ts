import type { License } from './license';

/** The expression as one text; equal for two spellings of the same. */
export function formatLicense(license: License): string {
  if (license.kind === 'one') return license.id;
  const word = license.kind === 'either' ? 'OR' : 'AND';
  return `(${formatLicense(license.left)} ${word} ${formatLicense(license.right)})`;
}

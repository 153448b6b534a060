/**
 * PEP 440's parts of a local version in normal form, numbers as digits without leading zeros; none
 * for null.
 */
export function localParts(local: string | null): readonly string[] {
  return (local ?? '')
    .toLowerCase()
    .split(/[-_.]/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? part.replace(/^0+(?=\d)/, '') : part));
}

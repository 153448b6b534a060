import type { License } from './license';

/**
 * Whether a list of identifiers lets a licence be used: one side of `OR`, both of `AND`. A licence
 * “or later” is one of the list where the list has its own version; which later ones there are
 * nobody says here.
 */
export function licenseAllowed(license: License, allow: ReadonlySet<string>): boolean {
  if (license.kind === 'one')
    return allow.has(license.id) || (license.offers !== null && allow.has(license.offers));
  const left = licenseAllowed(license.left, allow);
  const right = licenseAllowed(license.right, allow);
  return license.kind === 'either' ? left || right : left && right;
}

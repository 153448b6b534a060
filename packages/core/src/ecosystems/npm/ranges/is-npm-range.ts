import { validRange } from 'semver';

/** `^1.2.0`, `1.x || 2`, `*`; neither a tag such as `latest` nor an address. */
export function isNpmRange(text: string): boolean {
  return validRange(text) !== null;
}

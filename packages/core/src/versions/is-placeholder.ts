import type { Version } from './version';

/** `0.0.0`, `0.0.0-development`: a file says so because its version is somewhere else. */
export function isPlaceholder({ epoch, release }: Version): boolean {
  return epoch === 0 && release.every((segment) => segment === 0);
}

import type { Version } from './version';

/** `1.7` of 1.7.4; with an epoch, `1!1.7`. */
export function majorMinor({ epoch, release: [major = 0, minor = 0] }: Version): string {
  return `${epoch === 0 ? '' : `${epoch}!`}${major}.${minor}`;
}

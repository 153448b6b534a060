import { localParts } from './local-parts';
import type { Version } from './version';

/** PEP 440's normal form of a version whose `other` is null. */
export function formatPep440(version: Version): string {
  const epoch = version.epoch === 0 ? '' : `${version.epoch}!`;
  const pre = version.pre === null ? '' : `${version.pre.phase}${version.pre.number}`;
  const post = version.post === null ? '' : `.post${version.post}`;
  const dev = version.dev === null ? '' : `.dev${version.dev}`;
  const local = localParts(version.local);
  return `${epoch}${version.release.join('.')}${pre}${post}${dev}${local.length === 0 ? '' : `+${local.join('.')}`}`;
}

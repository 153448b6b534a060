import { isVersion } from './is-version';

/** The version that a tag ends with, a `v` before it included; null: it says none. */
export function versionAtEnd(tag: string): string | null {
  const version = /(?:^|[^0-9.])(v?\d+(?:\.\d+)+\S*)$/i.exec(tag)?.[1];
  return version !== undefined && isVersion(version) ? version : null;
}

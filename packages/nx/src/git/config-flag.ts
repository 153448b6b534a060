import type { GitConfig } from './git-config';

/** A boolean setting as git reads it; false when it is not set. */
export function configFlag(config: GitConfig, key: string): boolean {
  const value = config.get(key)?.at(-1);
  return value === null || (value !== undefined && /^(true|yes|on|[1-9]\d*)$/i.test(value));
}

import type { GitConfig } from '../git/git-config';

/**
 * The URL that git reads a remote from, after the longest `url.<base>.insteadOf` that fits; null:
 * no such remote.
 */
export function remoteUrl(config: GitConfig, remote: string): string | null {
  const url = config.get(`remote.${remote}.url`)?.[0];
  if (url === undefined || url === null) return null;
  let best = { base: '', prefix: '' };
  for (const [key, values] of config) {
    const base = /^url\.(.*)\.insteadof$/s.exec(key)?.[1];
    if (base === undefined) continue;
    for (const prefix of values)
      if (prefix !== null && url.startsWith(prefix) && prefix.length > best.prefix.length)
        best = { base, prefix };
  }
  return best.base + url.slice(best.prefix.length);
}

import type { GitConfig } from '../git/git-config';

/** `base` stands in place of `prefix`. */
interface Rewrite {
  readonly base: string;
  readonly prefix: string;
}

const NONE: Rewrite = { base: '', prefix: '' };

/**
 * The URL that git reads a remote from, after the longest `url.<base>.insteadOf` that fits; null:
 * no such remote.
 */
export function remoteUrl(config: GitConfig, remote: string): string | null {
  const url = config.get(`remote.${remote}.url`)?.[0];
  if (url === undefined || url === null) return null;
  const { base, prefix } = rewritesIn(config)
    .filter((rewrite) => url.startsWith(rewrite.prefix))
    .reduce((best, rewrite) => (rewrite.prefix.length > best.prefix.length ? rewrite : best), NONE);
  return base + url.slice(prefix.length);
}

function rewritesIn(config: GitConfig): readonly Rewrite[] {
  return [...config].flatMap(([key, values]) => {
    const base = /^url\.(.*)\.insteadof$/s.exec(key)?.[1];
    return base === undefined ? [] : values.flatMap((prefix) => (prefix ? [{ base, prefix }] : []));
  });
}

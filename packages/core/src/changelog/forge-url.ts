import type { RemoteFacts } from '../facts';

export type Forge = NonNullable<RemoteFacts['web']>;

/**
 * The address of one of the repository's pages. What a ref may hold and a Markdown link may not
 * (parentheses, quotes, blanks) is percent-encoded (RFC 3986); `/` and `@`, which tags hold, stay
 * readable.
 */
export function forgeUrl(web: Forge, page: string, name: string): string {
  const base = web.url.replace(/\/+$/, '').replace(/[\s<>()"'\\`|]/g, percent);
  const encoded = encodeURIComponent(name)
    .replace(/%2F/g, '/')
    .replace(/%40/g, '@')
    .replace(/[!'()*]/g, percent);
  return `${base}/${web.forge === 'gitlab' ? '-/' : ''}${page}/${encoded}`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

import { type Forge, forgeUrl } from './forge-url';

/**
 * Where the changes between two tags can be seen, on GitHub or GitLab; for a first release
 * (`fromTag` null) the page of the tag itself. Null when the remote is no known forge.
 */
export function compareUrl(
  web: Forge | null,
  fromTag: string | null,
  toTag: string,
): string | null {
  if (web === null) return null;
  if (fromTag !== null) return forgeUrl(web, 'compare', `${fromTag}...${toTag}`);
  return forgeUrl(web, web.forge === 'gitlab' ? 'tags' : 'releases/tag', toTag);
}

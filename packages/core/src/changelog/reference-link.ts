import { escapeMarkdown } from '../escape';
import { type Forge, forgeUrl } from './forge-url';

/**
 * `#12` or `!12` as a link. GitHub counts issues and pull requests together and sends `issues/12`
 * on to either; GitLab tells issues (`#`) from merge requests (`!`). Anything else, and everything
 * without a forge, stays text.
 */
export function referenceLink(web: Forge | null, reference: string): string {
  const number = /^[#!](\d+)$/.exec(reference)?.[1];
  const merge = reference.startsWith('!');
  if (web === null || number === undefined || (merge && web.forge === 'github'))
    return escapeMarkdown(reference);
  return `[${reference}](${forgeUrl(web, merge ? 'merge_requests' : 'issues', number)})`;
}

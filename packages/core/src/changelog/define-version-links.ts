import { lineBreakOf } from './line-break-of';
import { parseChangelog } from './parse-changelog';

/**
 * The link definitions at the end of a changelog, completed: `[1.3.0]: url` above those of older
 * versions, and `[Unreleased]` from the new release on when it is defined as a comparison of the
 * same repository. A label that is defined already stays as it is.
 */
export function defineVersionLinks(text: string, version: string, url: string): string {
  const { definitions } = parseChangelog(text);
  const eol = lineBreakOf(text);
  const lines = text
    .slice(definitions)
    .split(/(?<=\n)/)
    .filter((line) => line !== '');
  if (lines.some((line) => labelOf(line) === version.toLowerCase())) return text;
  const above =
    lines.length > 0 || text.endsWith(eol)
      ? text.slice(0, definitions)
      : text.slice(0, definitions) + eol;
  const older = lines.findIndex((line) => /^v?\d/.test(labelOf(line)));
  const at = older === -1 ? lines.findLastIndex((line) => line.trim() !== '') + 1 : older;
  const known = lines.map((line) => sinceRelease(line, url));
  const before = known.slice(0, at).join('');
  const gap = lines.length === 0 || (before !== '' && !before.endsWith('\n')) ? eol : '';
  return `${above}${before}${gap}[${version}]: ${url}${eol}${known.slice(at).join('')}`;
}

function labelOf(definition: string): string {
  return /^\[([^\]]+)\]:/.exec(definition)?.[1]?.toLowerCase() ?? '';
}

/**
 * `[unreleased]: …/compare/OLD...HEAD` → `…/compare/NEW...HEAD`; the new tag is what `url` compares
 * to.
 */
function sinceRelease(definition: string, url: string): string {
  const [base, range] = url.split('/compare/');
  const tag = range?.split('...')[1];
  const [known, old] = definition.split('/compare/');
  const isOurs =
    labelOf(definition) === 'unreleased' && base !== undefined && known?.endsWith(base);
  if (!isOurs || tag === undefined || old === undefined) return definition;
  return `${known}/compare/${tag}${/\.{2,3}[^.\s]\S*\s*$/.exec(old)?.[0] ?? `...HEAD${/\s*$/.exec(old)?.[0] ?? ''}`}`;
}

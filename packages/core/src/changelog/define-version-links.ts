import { lineBreakOf } from './line-break-of';
import { parseChangelog } from './parse-changelog';

/**
 * The link definitions at the end of a changelog, completed: `[1.3.0]: url` (the label is given)
 * above those of older versions, and `[Unreleased]` from the new release on when it is defined as a comparison of the
 * same repository. A label that is defined already stays as it is.
 */
export function defineVersionLinks(text: string, label: string, url: string): string {
  const { definitions } = parseChangelog(text);
  const eol = lineBreakOf(text);
  const lines = text
    .slice(definitions)
    .split(/(?<=\n)/)
    .filter((line) => line !== '');
  if (lines.some((line) => labelOf(line) === label.toLowerCase())) return text;
  const above =
    lines.length > 0 || text.endsWith(eol)
      ? text.slice(0, definitions)
      : text.slice(0, definitions) + eol;
  const older = lines.findIndex((line) => /^v?\d/.test(labelOf(line)));
  const at = older === -1 ? lines.findLastIndex((line) => line.trim() !== '') + 1 : older;
  const known = lines.map((line) => sinceRelease(line, url));
  const before = known.slice(0, at).join('');
  const gap = lines.length === 0 || (before !== '' && !before.endsWith('\n')) ? eol : '';
  return `${above}${before}${gap}[${label}]: ${url}${eol}${known.slice(at).join('')}`;
}

function labelOf(definition: string): string {
  return /^\[([^\]]+)\]:/.exec(definition)?.[1]?.toLowerCase() ?? '';
}

/**
 * `[unreleased]: …/compare/OLD...HEAD` → `…/compare/NEW...HEAD`; the new tag is what `url` compares
 * to.
 */
function sinceRelease(definition: string, url: string): string {
  const released = comparisonIn(url);
  const known = comparisonIn(definition);
  const tag = released?.range.split('...')[1];
  if (released === null || known === null || tag === undefined) return definition;
  if (labelOf(definition) !== 'unreleased' || !known.base.endsWith(released.base))
    return definition;
  const lineEnd = known.range.slice(known.range.trimEnd().length);
  const until = /\.{2,3}[^.\s]\S*\s*$/.exec(known.range)?.[0] ?? `...HEAD${lineEnd}`;
  return `${known.base}/compare/${tag}${until}`;
}

function comparisonIn(text: string): { readonly base: string; readonly range: string } | null {
  const [base, range] = text.split('/compare/');
  return base === undefined || range === undefined ? null : { base, range };
}

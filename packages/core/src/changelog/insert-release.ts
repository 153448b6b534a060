import { lineBreakOf } from './line-break-of';
import { mergeNotes } from './merge-notes';
import type { Changelog } from './parse-changelog';

/**
 * The text of a changelog with the section of a release. What `Unreleased` says moves into it; the
 * heading stays, and so does a comment right below it, which tells people how to write there.
 * Nothing else changes.
 */
export function insertRelease(
  text: string,
  changelog: Changelog,
  { heading, notes }: { readonly heading: string; readonly notes: string },
): string {
  const eol = lineBreakOf(text);
  const { above, folded, below } = splitAt(text, changelog);
  const body = mergeNotes(folded, notes);
  const section = `${heading}\n\n${body === '' ? 'No notable changes.' : body}\n`.replaceAll(
    '\n',
    eol,
  );
  return above + gapBelow(above, eol) + section + (below === '' ? '' : eol + below);
}

function splitAt(
  text: string,
  { unreleased, top }: Changelog,
): { readonly above: string; readonly folded: string; readonly below: string } {
  if (unreleased === null) {
    return { above: text.slice(0, top), folded: '', below: text.slice(top) };
  }
  const body = text.slice(unreleased.body, unreleased.end);
  const below = text.slice(unreleased.end);
  if (!/^unreleased\b/i.test(unreleased.title))
    return { above: text.slice(0, unreleased.start), folded: body, below };
  const instructions = /^(?:\s*<!--[\s\S]*?-->)+[ \t]*(?:\r?\n|$)/.exec(body)?.[0] ?? '';
  return {
    above: text.slice(0, unreleased.body) + instructions,
    folded: body.slice(instructions.length),
    below,
  };
}

/** What makes the next line stand below a blank one. */
function gapBelow(above: string, eol: string): string {
  if (/^\ufeff?$|\n[ \t]*\r?\n$/.test(above)) return '';
  return above.endsWith('\n') ? eol : eol + eol;
}

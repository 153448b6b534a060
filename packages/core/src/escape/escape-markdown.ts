import { findCodeSpans } from './find-code-spans';
import { HIDDEN_CHARACTERS } from './hidden-characters';

/**
 * Foreign text (a commit's subject, a scope, a description) as inline Markdown that shows the same
 * words and nothing else: no HTML, link, image, heading, list, emphasis, table cell, entity or
 * mention comes of it. For changelogs, tag messages and release pages, by CommonMark 0.31 and
 * GitHub's extensions.
 *
 * One line results: hidden characters and line breaks become blanks. Two things stay as written
 * because people mean them: code spans that are closed, and plain `http(s)` addresses. An `@name`
 * becomes a code span, the one spelling that notifies nobody and still reads well. What cannot act
 * stays bare: dots, `snake_case`, `a < b`, `R&D`.
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(HIDDEN_CHARACTERS, ' ').replace(/\s+/g, ' ').trim();
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of findCodeSpans(line)) {
    pieces.push(...escapeText(line.slice(at, start)), line.slice(start, end));
    at = end;
  }
  pieces.push(...escapeText(line.slice(at)));
  return joinApart(pieces).replace(BLOCK_START, '$1\\$2');
}

/** What would begin a heading, a quote, a list or a rule at the start of a line. */
const BLOCK_START = /^(\d{0,9})((?<=\d)[.)](?=\s|$)|(?<!\d)(?:#(?!\d)|>|\+(?=\s|$)|-(?=[\s-]|$)))/;

/** An address; a mention, or an npm package with its scope, path and version, or a glob of such. */
const VERBATIM =
  /https?:\/\/[\w./:?=%#+,~@-]*[\w/]|(?<!\w)@\w(?:[\w.@^~+-]*\w)?(?:\/(?:[\w./@^~+*-]|\{[\w,./*-]*\})*(?<=[\w*}]))?/g;

/** Underscores that are not inside a word may emphasize, in an address as well. */
const EDGE = /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

const escaped = (marks: string): string => marks.replace(/./g, '\\$&');

function escapeText(text: string): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(VERBATIM)) {
    const shown = found.startsWith('@') ? `\`${found}\`` : found.replace(EDGE, escaped);
    pieces.push(escapePlain(text.slice(at, index)), shown);
    at = index + found.length;
  }
  return [...pieces, escapePlain(text.slice(at))].filter((piece) => piece !== '');
}

/**
 * In order: a backslash that would escape; marks that always act; an underscore run that is not
 * inside a word; a tilde that could close a strike; `<` unless a comparison; `&` that begins an
 * entity.
 */
const ACTIVE =
  /\\(?=[!-/:-@[-`{-~]|$)|[*[\]`|]|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])|~(?=~)|(?<=\S)~|<(?!\s|=|[\d.]+(?:[\s,;)]|$))|&(?=#?\w+;)/gu;

function escapePlain(text: string): string {
  return text.replace(ACTIVE, (mark) => {
    if (mark === '<') return '&lt;';
    if (mark === '&') return '&amp;';
    return escaped(mark);
  });
}

/**
 * Two code spans side by side would read as one: a blank keeps them apart. Escaped text never
 * begins with a backtick.
 */
function joinApart(pieces: readonly string[]): string {
  return pieces
    .map((piece, i) =>
      piece.startsWith('`') && pieces[i - 1]?.startsWith('`') ? ` ${piece}` : piece,
    )
    .join('');
}

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  /** Offsets into the text: where the heading begins, and where the line after it does. */
  readonly start: number;
  readonly end: number;
}

export interface MarkdownScan {
  readonly headings: readonly Heading[];
  /** Paragraphs that begin in bold, as some write headings; of level 3. */
  readonly bold: readonly Heading[];
  /**
   * Where a code fence, a comment or a `<pre>` begins that never ends and so hides the rest; null:
   * nowhere.
   */
  readonly unclosed: number | null;
}

interface Line {
  readonly text: string;
  readonly indent: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A fence, a comment or the like, up to the line that closes it or that leaves its list item (0: in
 * none).
 */
interface Block {
  readonly closes: RegExp;
  readonly start: number;
  readonly list: number;
}

/** What the lines so far leave open. */
interface State {
  readonly block: Block | null;
  /** How far a line must be indented to belong to the last list item; 0: there is none. */
  readonly list: number;
  /**
   * The paragraph of a list item or a quote is open: plain text below it goes on with it, even at
   * the left edge.
   */
  readonly lazy: boolean;
  /** Where the paragraph begins that an underline would make a heading. */
  readonly paragraph: number | null;
}

const NOTHING_OPEN: State = { block: null, list: 0, lazy: false, paragraph: null };

/**
 * The headings that begin at the left edge, `#` style and underlined, in the order of the text:
 * what stands in code fences, HTML comments, `<pre>` and the like is none (CommonMark 0.31, block
 * structure). A scanner of lines and not a parser, because changelogs grow to a megabyte and every
 * plan reads them all.
 */
export function scanMarkdown(text: string): MarkdownScan {
  const headings: Heading[] = [];
  const bold: Heading[] = [];
  let state = NOTHING_OPEN;
  for (const line of linesOf(text)) {
    const heading =
      state.block === null || leaves(state.block, line) ? headingAt(line, state, text) : null;
    if (heading !== null && /\S/.test(text.charAt(heading.start))) headings.push(heading);
    state = heading === null ? afterLine(state, line) : NOTHING_OPEN;
    if (beginsBold(line, state))
      bold.push({ level: 3, text: line.text, start: line.start, end: line.end });
  }
  return {
    headings,
    bold,
    unclosed: state.block === null || state.block.list > 0 ? null : state.block.start,
  };
}

function beginsBold({ text, start }: Line, { paragraph }: State): boolean {
  return paragraph === start && /^(?:\*\*|__)\S/.test(text);
}

function* linesOf(text: string): Generator<Line> {
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, end).trimEnd();
    yield { text: line, indent: line.search(/\S|$/), start, end };
    start = end;
  }
}

function leaves(block: Block, { text, indent }: Line): boolean {
  return text !== '' && indent < block.list;
}

function headingAt(line: Line, { list, paragraph }: State, text: string): Heading | null {
  if (list > 0 && line.indent >= list) return null;
  const marks = /^ {0,3}(#{1,6})(?=\s|$)/.exec(line.text);
  if (marks?.[1] !== undefined) {
    const title = line.text
      .slice(marks[0].length)
      .replace(/(?<=\s)#+$/, '')
      .trim();
    return { level: marks[1].length, text: title, start: line.start, end: line.end };
  }
  const html = /^ {0,3}<h([1-6])[\s>].*<\/h\1>$/i.exec(line.text)?.[1];
  if (html !== undefined)
    return { level: Number(html), text: line.text.trim(), start: line.start, end: line.end };
  if (paragraph === null || !/^ {0,3}(?:=+|-+)$/.test(line.text)) return null;
  return {
    level: line.text.includes('=') ? 1 : 2,
    text: text.slice(paragraph, line.start).trim(),
    start: paragraph,
    end: line.end,
  };
}

const LIST_ITEM = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?: {1,4}(?=\S)|(?=\s|$))/;
const RULE = /^ {0,3}(?:-{3,}|_{3,}|\*{3,})$/;
/**
 * A link definition; a tag of a block, or any tag alone on its line (CommonMark 0.31, HTML blocks 6
 * and 7).
 */
const NO_PARAGRAPH =
  /^\[[^\]]+\]:|^<\/?(?:(?:address|article|aside|blockquote|center|d[dlt]|details|dialog|div|fieldset|fig\w+|footer|form|h[1-6]|head|header|hr|html|iframe|li|link|main|menu|nav|[ou]l|p|section|summary|t(?:able|body|d|foot|h|head|r))(?=[\s/>]|$)|[a-z][^<>]*>$)/i;
const HTML_BLOCK = /^(?:<!--|<(?:pre|script|style|textarea)(?=[\s>]|$))/i;

function afterLine(state: State, line: Line): State {
  if (state.block !== null && !leaves(state.block, line))
    return { ...state, block: state.block.closes.test(line.text) ? null : state.block };
  if (line.text === '') return { ...state, block: null, lazy: false, paragraph: null };
  if (state.list > 0 && line.indent >= state.list) return inList(line, state.list);
  const item = LIST_ITEM.exec(line.text)?.[0];
  if (item !== undefined)
    return inList(line, item.trimEnd() === item ? item.length + 1 : item.length);
  return atEdge(state, line);
}

function inList(line: Line, list: number): State {
  const inner = line.text.replace(/^(?:(?:[-+*]|\d{1,9}[.)])?\s)*/, '');
  const block = blockAt(inner, line.start, list);
  const lazy = block === null && inner !== '' && !/^(?:[-+*]|#{1,6}(?=\s|$)|<!--)/.test(inner);
  return { block, list, lazy, paragraph: null };
}

function atEdge(state: State, line: Line): State {
  const goesOn = state.lazy || state.paragraph !== null;
  // So far to the right it is code, and opens nothing.
  if (line.indent > 3) return goesOn ? state : NOTHING_OPEN;
  if (RULE.test(line.text)) return NOTHING_OPEN;
  const inner = line.text.trimStart();
  const block = blockAt(inner, line.start, 0);
  if (block !== null || HTML_BLOCK.test(inner)) return { ...NOTHING_OPEN, block };
  if (inner.startsWith('>')) return { ...NOTHING_OPEN, lazy: true };
  if (goesOn) return state;
  return NO_PARAGRAPH.test(inner) ? NOTHING_OPEN : { ...NOTHING_OPEN, paragraph: line.start };
}

/** The block that a line opens and does not close itself. */
function blockAt(inner: string, start: number, list: number): Block | null {
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(inner)?.[0];
  if (fence !== undefined)
    return { closes: new RegExp(`^\\s*${fence.charAt(0)}{${fence.length},}$`), start, list };
  if (!HTML_BLOCK.test(inner)) return null;
  const closes = inner.startsWith('<!--') ? /-->/ : /<\/(?:pre|script|style|textarea)>/i;
  return closes.test(inner) ? null : { closes, start, list };
}

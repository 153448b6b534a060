import { inertEnd } from './inert-end';

/** Two lines in a row that hold a backslash and nothing else behind it. */
const RUN = /\\\r?\n[ \t\f]*\\\r?\n/;
const WHOLE_RUN = /(?:\\\r?\n[ \t\f]*)+/y;
const SPECIAL = /['"#()[\]{}\\\n]/g;

/**
 * A text without runs of continued lines that hold nothing: the parser looks through all that is
 * left of a run at each of its lines, which takes quadratic time. Outside brackets the lines of a
 * run come after the end of their statement, so that all that follows keeps its line; strings and
 * comments stay as they are.
 */
export function joinContinuations(text: string): string {
  if (!RUN.test(text)) return text;
  const walk: Walk = { text, parts: [], copied: 0, depth: 0, owed: 0 };
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(text); match; match = SPECIAL.exec(text)) {
    const take = TAKES.get(match[0]) ?? inert;
    SPECIAL.lastIndex = take(walk, match.index);
  }
  return [...walk.parts, text.slice(walk.copied)].join('');
}

interface Walk {
  readonly text: string;
  readonly parts: string[];
  /** All before it is in `parts`. */
  copied: number;
  depth: number;
  /** Lines that the statement at hand has fewer than it had. */
  owed: number;
}

/** Takes what stands at a place, and says where to go on. */
type Take = (walk: Walk, at: number) => number;

const inert: Take = ({ text }, at) => inertEnd(text, at);
const opening: Take = (walk, at) => {
  walk.depth++;
  return at + 1;
};
const closing: Take = (walk, at) => {
  walk.depth = Math.max(walk.depth - 1, 0);
  return at + 1;
};
const newline: Take = (walk, at) => {
  if (walk.depth === 0 && walk.owed > 0) {
    replace(walk, { at, end: at + 1, by: '\n'.repeat(walk.owed + 1) });
    walk.owed = 0;
  }
  return at + 1;
};
const backslash: Take = (walk, at) => {
  const { count, end } = runAt(walk.text, at);
  if (count < 2) return at + 2;
  replace(walk, { at, end, by: walk.depth > 0 ? '\n'.repeat(count) : '\\\n' });
  if (walk.depth === 0) walk.owed += count - 1;
  return end;
};

const TAKES = new Map([
  ...['(', '[', '{'].map((sign) => [sign, opening] as const),
  ...[')', ']', '}'].map((sign) => [sign, closing] as const),
  ['\n', newline],
  ['\\', backslash],
]);

interface Replacing {
  readonly at: number;
  readonly end: number;
  readonly by: string;
}

function replace(walk: Walk, { at, end, by }: Replacing): void {
  walk.parts.push(walk.text.slice(walk.copied, at), by);
  walk.copied = end;
}

function runAt(text: string, at: number): { readonly count: number; readonly end: number } {
  WHOLE_RUN.lastIndex = at;
  const run = WHOLE_RUN.exec(text)?.[0] ?? '';
  return { count: run.split('\n').length - 1, end: at + run.length };
}

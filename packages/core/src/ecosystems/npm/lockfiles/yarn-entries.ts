import type { Span } from '../../documents/span';

/** An entry of the yarn.lock that Yarn 2 and later write. */
export interface YarnEntry {
  /** All that resolves to it, such as `@acme/core@npm:^1.0.0, @acme/core@workspace:packages/core`. */
  readonly key: YarnText;
  /** `@acme/core@workspace:packages/core` */
  readonly resolution: string;
  readonly requirements: readonly YarnRequirement[];
  /** The whole of it, up to the next. */
  readonly block: Span;
}

/** A text without its quotes, and where it stands with them. */
export interface YarnText extends Span {
  readonly value: string;
}

export interface YarnRequirement extends YarnText {
  readonly name: string;
  readonly peer: boolean;
}

const ENTRY = /^(?:\? )?("(?:[^"\\\n]|\\.)*"|[^\s#"?:][^\n:]*)(?:\r?\n)?:\r?$/gm;
const RESOLUTION = /^ {2}resolution: (.*?)\r?$/m;
const SECTION = /^ {2}(dependencies|peerDependencies):\r?\n((?: {4}[^\n]*\n?)*)/gm;
const LINE = /^ {4}("[^"\n]*"|[^\s":]+): (.*?)\r?$/gm;

/**
 * Yarn writes a small part of YAML, and in one way only; a YAML parser would take seconds for a
 * large file. What is not of that form is in none of the entries.
 */
export function yarnEntries(text: string): readonly YarnEntry[] {
  const heads = [...text.matchAll(ENTRY)];
  return heads.map(({ 0: head, 1: key = '', index: start }, at): YarnEntry => {
    const block = { start, end: heads[at + 1]?.index ?? text.length };
    const body = text.slice(block.start, block.end);
    return {
      key: textAt(key, start + head.indexOf(key)),
      resolution: unquoted(RESOLUTION.exec(body)?.[1] ?? ''),
      requirements: requirementsIn(body, start),
      block,
    };
  });
}

function requirementsIn(body: string, offset: number): readonly YarnRequirement[] {
  return [...body.matchAll(SECTION)].flatMap(({ 0: section, 1: kind, 2: lines = '', index }) => {
    const from = offset + index + section.length - lines.length;
    return [...lines.matchAll(LINE)].map(
      ({ 0: line, 1: name = '', 2: value = '', index: at }): YarnRequirement => ({
        ...textAt(value, from + at + line.lastIndexOf(value)),
        name: unquoted(name),
        peer: kind !== 'dependencies',
      }),
    );
  });
}

function textAt(text: string, start: number): YarnText {
  return { value: unquoted(text), start, end: start + text.length };
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;
}

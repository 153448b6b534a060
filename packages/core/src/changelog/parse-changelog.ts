import { type Heading, scanMarkdown } from './scan-markdown';

export interface ChangelogSection {
  readonly title: string;
  /** The version that the heading names, as written there; null: what is not released yet. */
  readonly version: string | null;
  /** Offsets: where the section begins, where its text does, where it ends. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

export interface Changelog {
  /** `Unreleased`, when it stands above all releases. */
  readonly unreleased: ChangelogSection | null;
  readonly releases: readonly ChangelogSection[];
  /** Where the first chapter begins (`##`) that is neither of them; null: there is none. */
  readonly chapter: number | null;
  /**
   * Where the link definitions begin that close the file; the file's length when there are none.
   */
  readonly definitions: number;
  /** Offset of something unclosed that hides where releases would begin. */
  readonly unclosed: number | null;
}

/**
 * The structure of a changelog in any of the common dialects: `## [1.2.0] - 2024-01-01` (Keep a
 * Changelog), `## [1.2.0](url) (2024-01-01)`, `## 1.2.0 (2024-01-01)`, `## 1.2.0`, `### [1.2.1]`
 * below `## [1.2.0]`, `v1.2.0`, `name@1.2.0`, underlined headings. What the sections say is not
 * looked at.
 */
export function parseChangelog(text: string): Changelog {
  const { headings, unclosed } = scanMarkdown(text);
  const definitions = definitionsOf(text);
  const marks = headings.flatMap((heading, index) =>
    heading.level <= 3 && namesSection(heading.text) ? [index] : [],
  );
  const sections = marks.map((mark, i) => {
    const inside = headings.slice(mark, (marks[i + 1] ?? headings.length) + 1);
    return sectionOf(text, inside, definitions);
  });
  const releases = sections.filter(({ version }) => version !== null);
  const first = sections[0];
  return {
    unreleased: first?.version === null ? first : null,
    releases,
    chapter:
      headings.find(({ level, text: title }) => level === 2 && !namesSection(title))?.start ?? null,
    definitions,
    unclosed: releases.length === 0 ? unclosed : null,
  };
}

/**
 * `inside`: the section's own heading, those below it, and the one that begins the next section.
 */
function sectionOf(
  text: string,
  inside: readonly Heading[],
  definitions: number,
): ChangelogSection {
  const [heading, ...below] = inside as readonly [Heading, ...Heading[]];
  const closing = below.find(
    ({ level, text: title }) =>
      namesSection(title) || level < heading.level || (level === heading.level && level <= 2),
  );
  const end = Math.min(
    closing === undefined ? text.length : anchored(text, closing.start),
    Math.max(definitions, heading.end),
  );
  const version = isUnreleased(heading.text) ? null : versionOf(heading.text);
  return {
    title: heading.text,
    version,
    start: anchored(text, heading.start),
    body: heading.end,
    end,
  };
}

function namesSection(title: string): boolean {
  return isUnreleased(title) || versionOf(title) !== null;
}

/** `[Unreleased]`, and `1.3.0 (unreleased)` as some projects keep it. */
function isUnreleased(title: string): boolean {
  return (
    /^\W{0,3}unreleased\b/i.test(title) ||
    (versionOf(title) !== null && /\bunreleased\b/i.test(title))
  );
}

/**
 * A version of at least two numbers, not a series such as `1.x`; before it `v`, a word for it, or a
 * package's name.
 */
function versionOf(title: string): string | null {
  const version =
    /^[*_]{0,2}\[?(?:version\s+|release\s+|[^\s[\]]+@)?v?(\d+(?:!\d+)?(?:\.\d+)+[\da-z]*(?:[-+.][\da-z]+)*)(?!\w|\.[\w*])/i.exec(
      title,
    )?.[1];
  return version === undefined || /\.x\b/i.test(version) ? null : version;
}

/**
 * Older generators put `<a name="1.2.0"></a>` on the line above a heading: it belongs to the
 * heading.
 */
function anchored(text: string, heading: number): number {
  const anchor = /(?:^|\n)(<a [^>\n]*>(?:<\/a>)?[ \t]*\r?\n)$/.exec(
    text.slice(Math.max(0, heading - 300), heading),
  )?.[1];
  return heading - (anchor?.length ?? 0);
}

function definitionsOf(text: string): number {
  let start = text.length;
  for (let end = text.trimEnd().length; end > 0;) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(from, end).trim();
    if (line !== '' && !/^\[[^\]]+\]:\s*\S/.test(line)) break;
    if (line !== '') start = from;
    end = from - 1;
  }
  return start;
}

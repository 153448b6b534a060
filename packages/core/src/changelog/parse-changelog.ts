import { headingText } from './heading-text';
import { headingVersion } from './heading-version';
import { type Heading, scanMarkdown } from './scan-markdown';

export interface ChangelogSection {
  /** As a reader sees it. */
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
  /**
   * Where the first section begins, of whatever kind it is: below the title and what introduces the
   * file; its end, or that of its text, where there is none.
   */
  readonly top: number;
  /**
   * Where the link definitions begin that close the file; the file's length when there are none.
   */
  readonly definitions: number;
  /** Offset of something unclosed that hides where releases would begin. */
  readonly unclosed: number | null;
}

/** A heading, and what it says of releases. */
interface Mark extends Heading {
  readonly title: string;
  readonly version: string | null;
  readonly unreleased: boolean;
}

/**
 * The structure of a changelog in any of the common dialects: `## [1.2.0] - 2024-01-01` (Keep a
 * Changelog), `## [1.2.0](url) (2024-01-01)`, `## <small>1.2.0 (2024-01-01)</small>`, `## 1.2.0`,
 * `### [1.2.1]` below `## [1.2.0]`, `v1.2.0`, `Version 1.2.0`, `name@1.2.0`, `name v1.2.0`,
 * underlined headings; where no heading names a release, lines in bold that do. What the sections
 * say is not looked at.
 */
export function parseChangelog(text: string): Changelog {
  const scan = scanMarkdown(text);
  const definitions = definitionsOf(text);
  const headings = scan.headings.map(readMark);
  const named = headings.some(({ version }) => version !== null)
    ? headings
    : [...headings, ...scan.bold.map(readMark)].sort((a, b) => a.start - b.start);
  const marks = named.flatMap((mark, index) => (namesSection(mark) ? [index] : []));
  const sections = marks.map((mark, i) =>
    sectionOf(text, named.slice(mark, (marks[i + 1] ?? named.length) + 1), definitions),
  );
  const releases = sections.filter(({ version }) => version !== null);
  const first = sections[0];
  return {
    unreleased: first?.version === null ? first : null,
    releases,
    top: anchored(text, topOf(named)?.start ?? definitions),
    definitions,
    unclosed: releases.length === 0 ? scan.unclosed : null,
  };
}

function readMark(heading: Heading): Mark {
  const title = headingText(heading.text);
  const version = heading.level <= DEEPEST ? headingVersion(title) : null;
  const unreleased =
    heading.level <= DEEPEST &&
    (/^unreleased\b/i.test(title) || (version !== null && /\bunreleased\b/i.test(title)));
  return { ...heading, title, version, unreleased };
}

/** Headings below it tell of parts of a release. */
const DEEPEST = 3;

function namesSection({ version, unreleased }: Mark): boolean {
  return version !== null || unreleased;
}

/**
 * The first heading that names a section, or has a number in it as versions do although it says
 * something else too, or begins with a date; where there is none of either, the first one that is no title.
 */
function topOf(marks: readonly Mark[]): Mark | undefined {
  const [first] = marks;
  const below = first !== undefined && isTitle(first) ? marks.slice(1) : marks;
  return (
    below.find(
      (mark) =>
        namesSection(mark) ||
        (mark.level <= DEEPEST && /\d\.\d|^\d{4}-\d\d-\d\d\b/.test(mark.title)),
    ) ?? below[0]
  );
}

function isTitle(mark: Mark): boolean {
  if (namesSection(mark)) return false;
  return (
    mark.level === 1 ||
    /\b(?:change ?-?log|changes|history|news|release notes|releases)\b/i.test(mark.title)
  );
}

/**
 * `inside`: the section's own heading, those below it, and the one that begins the next section.
 */
function sectionOf(text: string, inside: readonly Mark[], definitions: number): ChangelogSection {
  const [heading, ...below] = inside as readonly [Mark, ...Mark[]];
  const closing = below.find(
    (mark) =>
      namesSection(mark) ||
      mark.level < heading.level ||
      (mark.level === heading.level && mark.level <= 2),
  );
  const end = Math.min(
    closing === undefined ? text.length : anchored(text, closing.start),
    Math.max(definitions, heading.end),
  );
  return {
    title: heading.title,
    version: heading.unreleased ? null : heading.version,
    start: anchored(text, heading.start),
    body: heading.end,
    end,
  };
}

/**
 * Older generators put `<a name="1.2.0"></a>` on the line above a heading: it belongs to the
 * heading.
 */
function anchored(text: string, heading: number): number {
  const anchor = /(?:^|\n)(<a [^>\n]*>(?:<\/a>)?[ \t]*\r?\n(?:[ \t]*\r?\n)?)$/.exec(
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

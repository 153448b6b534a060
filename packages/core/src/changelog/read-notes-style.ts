import { DIALECTS } from './dialects';
import { headingText } from './heading-text';
import { KEEP_A_CHANGELOG, type NotesStyle } from './notes-style';
import { parseChangelog } from './parse-changelog';
import { scanMarkdown } from './scan-markdown';
import { titleSubject } from './title-subject';

/** So many of the newest releases say how a file looks; what is older may have looked otherwise. */
const NEWEST = 20;

/**
 * How the newest sections of a changelog tell their changes: learnt from what is there, and where a
 * file has not shown something yet, from the tool whose titles it has. Keep a Changelog where there
 * is no telling.
 */
export function readNotesStyle(text: string): NotesStyle {
  const bodies = parseChangelog(text)
    .releases.slice(0, NEWEST)
    .map(({ body, end }) => text.slice(body, end));
  return { ...KEEP_A_CHANGELOG, ...sectionStyle(bodies), ...itemStyle(bodies) };
}

function sectionStyle(bodies: readonly string[]): Partial<NotesStyle> {
  const headings = bodies.map((body) =>
    scanMarkdown(body).headings.filter(({ text }) => titleSubject(headingText(text)) !== null),
  );
  const all = headings.flat();
  if (all.length === 0) return {};
  const seen = all.map(({ text }) => text);
  const dialect = DIALECTS.find(({ sign }) => seen.some((title) => sign.test(title)));
  const known = seen
    .toReversed()
    .map((title) => [titleSubject(headingText(title))!, title] as const);
  const titles = new Map([
    ...(dialect === undefined ? KEEP_A_CHANGELOG.titles : Object.entries(dialect.titles)),
    ...known,
  ]);
  const breaking = titles.get('breaking') ?? dialect?.breaking.title;
  const told = headings.map((each) => each.map(({ text }) => text));
  const fullest = told.reduce((one, other) => (other.length > one.length ? other : one));
  return {
    level: all[0]!.level,
    titles,
    order: order([...fullest, ...seen], breaking, dialect?.titles),
    breaking:
      breaking === undefined ? null : { title: breaking, alone: dialect?.breaking.alone === true },
  };
}

function order(
  seen: readonly string[],
  breaking: string | undefined,
  dialect: Readonly<Record<string, string>> | undefined,
): readonly string[] {
  const usual = dialect === undefined ? KEEP_A_CHANGELOG.order : Object.values(dialect);
  const first = breaking === undefined || seen.includes(breaking) ? [] : [breaking];
  return [...new Set([...first, ...seen, ...usual])];
}

const HASH = String.raw`\[?\x60?[0-9a-f]{7,40}\x60?\]?(?:\(https?:[^)]*\))?`;
const REFERENCE = String.raw`\[?[#!]\d+\]?(?:\(https?:[^)]*\))?`;
const IN_FRONT = new RegExp(`^${HASH}: `);
const COMMIT = new RegExp(String.raw`[(\s]${HASH}(?=[),]|$)`);
const REFERENCED = new RegExp(String.raw`[(\s]${REFERENCE}(?=[),]|$)`);
const TOGETHER = new RegExp(String.raw`\((?:${HASH}|${REFERENCE}), `);

function itemStyle(bodies: readonly string[]): Partial<NotesStyle> {
  const items = bodies.flatMap((body) => [...body.matchAll(/^([-*+]) +(\S.*)$/gm)]);
  if (items.length === 0) return {};
  const texts = items.map(([, , item]) => item!.trimEnd());
  const said = (pattern: RegExp): boolean => texts.some((item) => pattern.test(item));
  return {
    marker: items[0]![1]!,
    scope: said(/^\*\*[^*:]+\*\*: /) ? '**{scope}**: ' : KEEP_A_CHANGELOG.scope,
    links: said(IN_FRONT) ? 'front' : said(TOGETHER) ? 'together' : 'apart',
    references: said(REFERENCED) || said(COMMIT),
    commits: said(IN_FRONT) || said(COMMIT),
    linked: said(/\[[^\]]+\]\(https?:/),
  };
}

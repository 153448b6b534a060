import { DATE_FORMS, type DateForm } from './date-forms';

/** The heading of a release as a text with holes. */
export interface HeadingTemplate {
  /**
   * With `{version}`, `{date}`, `{compare}` (where the changes are seen) and `{page}` (where the
   * release is).
   */
  readonly text: string;
  /** Null: no date is written. */
  readonly date: DateForm | null;
}

/** What a heading may say beside what is filled in: marks, tags, names and words for a release. */
const LEFT =
  /^(?:<[^<>]*>|[^\p{L}\p{N}<]|\{(?:version|date|compare|page)\}|[vV](?=\{)|(?:[Vv]ersion|[Rr]eleased?|on)(?!\p{L}))*$/u;
const NAME =
  /(?<=^[\s#[*_`]*(?:<[^<>]*>)*\[?)@?[\p{L}][\p{L}\p{N}/._-]*?(?=(?:@|==|[ /-])v?\{version\})/u;
const TARGET = /\]\((https?:\/\/[^()\s]+)([^()]*)\)/g;

/**
 * What the heading of a release (`raw`, all of its lines) is like; null: it says more than can be
 * written again, a code name for instance.
 */
export function headingTemplate(raw: string, version: string): HeadingTemplate | null {
  const linked = raw.replace(TARGET, (_, url: string) => `](${targetOf(url, version)})`);
  const named = linked.replaceAll(version, '{version}');
  const date = DATE_FORMS.find(({ pattern }) => pattern.test(named)) ?? null;
  const text = date === null ? named : named.replace(date.pattern, '{date}');
  const plain = text.replace(/\]\([^()]*\)/g, '](').replace(NAME, '');
  return text.includes('{version}') && LEFT.test(plain) ? { text, date } : null;
}

/** The page of the release itself, or the comparison with the one before. */
function targetOf(url: string, version: string): string {
  if (/\/(?:releases\/tag|-\/tags|-\/releases|tags?|tree)\//.test(url)) return '{page}';
  const rest = url.split(version).join('');
  return /\/compare\/|\d\.\d/.test(rest) || !url.includes(version)
    ? '{compare}'
    : url.replaceAll(version, '{version}');
}

import type { HeadingTemplate } from './heading-template';

export interface HeadedRelease {
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Where its changes can be seen, and where the release can; null: unknown, and no link. */
  readonly compareUrl: string | null;
  readonly pageUrl: string | null;
}

export interface Heading {
  readonly text: string;
  /** The label of a link that a definition at the end of the file has to lead somewhere. */
  readonly label: string | null;
}

/** A link by its label: `[1.2.0]`, `[1.2.0][]`, `[1.2.0][1.2.0]`. */
const LABEL = /\[([^[\]]*\{version\}[^[\]]*)\](?!\()(?:\[[^[\]]*\])?/;

/**
 * A heading as the template has it. A link that leads nowhere becomes its text, and an underline is
 * as long as what stands above it.
 */
export function writeHeading(template: HeadingTemplate, release: HeadedRelease): Heading {
  const { version, date, compareUrl, pageUrl } = release;
  const linked = withTarget(withTarget(template.text, 'compare', compareUrl), 'page', pageUrl);
  const label = compareUrl === null ? null : (LABEL.exec(linked)?.[1] ?? null);
  const fill = (text: string): string => text.replaceAll('{version}', () => version);
  const text = fill(compareUrl === null ? linked.replace(LABEL, '$1') : linked)
    .replaceAll('{date}', () => template.date?.write(date) ?? '')
    .replace(/^(.+)\n(=+|-+)$/, (_, above: string, line: string) =>
      [above, line.charAt(0).repeat(above.length)].join('\n'),
    );
  return { text, label: label === null ? null : fill(label) };
}

function withTarget(text: string, name: string, url: string | null): string {
  return url === null
    ? text.replace(new RegExp(String.raw`\[([^[\]]*)\]\(\{${name}\}\)`, 'g'), '$1')
    : text.replaceAll(`{${name}}`, () => url);
}

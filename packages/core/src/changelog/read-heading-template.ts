import { headingTemplate, type HeadingTemplate } from './heading-template';
import { keepAChangelogHeading } from './keep-a-changelog-heading';
import type { Changelog } from './parse-changelog';

/** So many of the newest releases say how a file looks; what is older may have looked otherwise. */
const NEWEST = 20;

/**
 * How the newest releases of a changelog are headed: those of patches in their own way, where
 * others look different (Lerna, standard-version). Keep a Changelog, at the level that they have,
 * where their headings cannot be written again.
 */
export function readHeadingTemplate(
  text: string,
  { releases }: Changelog,
  version: string,
): HeadingTemplate {
  const newest = releases.slice(0, NEWEST).map(({ version: known, start, body }) => ({
    raw: text.slice(start, body).replaceAll('\r\n', '\n').trim(),
    known: known!,
  }));
  const read = newest.flatMap(({ raw, known }) => {
    const template = headingTemplate(raw, known);
    return template === null ? [] : [{ known, template }];
  });
  const same = read.find(({ known }) => isPatch(known) === isPatch(version)) ?? read[0];
  return same?.template ?? keepAChangelogHeading(/^#+(?= )/m.exec(newest[0]?.raw ?? '')?.[0]);
}

function isPatch(version: string): boolean {
  return /^(?:\d+!)?\d+\.\d+\.0*[1-9]/.test(version);
}

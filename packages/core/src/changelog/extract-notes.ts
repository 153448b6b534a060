import { parseChangelog } from './parse-changelog';

/**
 * What a changelog says of one version (as its heading spells it, without `v`), without the heading, with `\n` line
 * breaks; null when it has no section of that version.
 */
export function extractNotes(changelog: string, version: string): string | null {
  const section = parseChangelog(changelog).releases.find((release) => release.version === version);
  return section === undefined
    ? null
    : changelog.slice(section.body, section.end).replace(/\r\n?/g, '\n').trim();
}

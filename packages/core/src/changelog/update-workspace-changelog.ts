import { codeSpan, escapeMarkdown } from '../escape';
import { fail, ok, type Result } from '../result';
import { emptyChangelog } from './empty-changelog';
import { findDamage } from './find-damage';
import { headingText } from './heading-text';
import { insertRelease } from './insert-release';
import { parseChangelog } from './parse-changelog';
import { scanMarkdown } from './scan-markdown';

export interface ToldRelease {
  readonly project: string;
  readonly version: string;
  /** Markdown sections; `''`: it has no changes of its own. */
  readonly notes: string;
  /** Where its changes can be seen; null: unknown. */
  readonly compareUrl: string | null;
}

export interface WorkspaceRelease {
  /** Of the changelog, from the repository's top: for messages. */
  readonly path: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly releases: readonly ToldRelease[];
}

/**
 * The changelog of a whole workspace (null: none yet) with a section of a release: the date, below
 * it a heading a project, and in one line those without changes of their own. Where it stands and
 * what is kept is as in a project's changelog. Projects whose version is told already are left out,
 * so that doing it twice is doing it once. Failures: `changelog-malformed`.
 */
export function updateWorkspaceChangelog(
  old: string | null,
  { path, date, releases }: WorkspaceRelease,
): Result<string> {
  const text = old === null || old.trim() === '' ? emptyChangelog(null) : old;
  const known = new Set(scanMarkdown(text).headings.map((heading) => headingText(heading.text)));
  const missing = releases.filter(
    (release) => !known.has(headingText(titleOf(release))) && !text.includes(mentionOf(release)),
  );
  if (missing.length === 0) return ok(text);
  const changelog = parseChangelog(text);
  const damage = findDamage(text, path, changelog.unclosed);
  if (damage !== null) return fail(damage);
  return ok(insertRelease(text, changelog, { heading: `## ${date}`, notes: notesOf(missing) }));
}

function notesOf(releases: readonly ToldRelease[]): string {
  const silent = releases.filter(({ notes }) => notes === '').map(mentionOf);
  const told = releases.filter(({ notes }) => notes !== '');
  return [
    ...(silent.length === 0 ? [] : [`Without changes of their own: ${silent.join(', ')}`]),
    ...told.map((release) => `### ${headOf(release)}\n\n${lowered(release.notes)}`),
  ].join('\n\n');
}

function titleOf({ project, version }: ToldRelease): string {
  return `${escapeMarkdown(project)} ${version}`;
}

function headOf(release: ToldRelease): string {
  const title = titleOf(release);
  return release.compareUrl === null ? title : `[${title}](${release.compareUrl})`;
}

function mentionOf({ project, version }: ToldRelease): string {
  return `${codeSpan(project)} ${version}`;
}

/** Below the heading of their project. */
function lowered(notes: string): string {
  const { headings } = scanMarkdown(notes);
  return headings.reduceRight(
    (text, { start, level }) =>
      `${text.slice(0, start)}${'#'.repeat(Math.max(0, 4 - level))}${text.slice(start)}`,
    notes,
  );
}

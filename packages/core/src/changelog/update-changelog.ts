import { codeSpan } from '../escape';
import { fail, ok, type Result } from '../result';
import { defineVersionLinks } from './define-version-links';
import { findDamage } from './find-damage';
import { insertRelease } from './insert-release';
import { parseChangelog } from './parse-changelog';

export interface ChangelogRelease {
  readonly project: string;
  /** Of the changelog, from the repository's top: for messages. */
  readonly path: string;
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Markdown sections without the release's heading. */
  readonly notes: string;
  /** Where the release can be seen; null: unknown, and the heading is no link. */
  readonly compareUrl: string | null;
}

/**
 * A changelog (null: none yet) with the section of a release, in the form of Keep a Changelog
 * 1.1.0: below `Unreleased`, whose text moves into the new section while its heading stays, and
 * above all older releases, whatever dialect they are written in. A changelog that has a section of
 * this version comes back as it is, so that hand edits of it stay and doing it twice is doing it
 * once. Line endings and a byte order mark are kept.
 *
 * Fails with `changelog-malformed` when there is no telling where the section belongs.
 */
export function updateChangelog(old: string | null, release: ChangelogRelease): Result<string> {
  const text = old === null || old.trim() === '' ? emptyChangelog(release.project) : old;
  const changelog = parseChangelog(text);
  if (changelog.releases.some(({ version }) => version === release.version)) return ok(text);
  const damage = findDamage(text, release.path, changelog.unclosed);
  if (damage !== null) return fail(damage);
  const updated = insertRelease(text, changelog, release);
  return ok(
    release.compareUrl === null
      ? updated
      : defineVersionLinks(updated, release.version, release.compareUrl),
  );
}

function emptyChangelog(project: string): string {
  return `# Changelog

All notable changes to ${codeSpan(project)} stand in this file, in the form of [Keep a Changelog 1.1.0](https://keepachangelog.com/en/1.1.0/).

## Unreleased
`;
}

import { fail, ok, type Result } from '../result';
import { defineVersionLinks } from './define-version-links';
import { emptyChangelog } from './empty-changelog';
import { findDamage } from './find-damage';
import { insertRelease } from './insert-release';
import { keepAChangelogHeading } from './keep-a-changelog-heading';
import { parseChangelog } from './parse-changelog';
import { readHeadingTemplate } from './read-heading-template';
import { type HeadedRelease, writeHeading } from './write-heading';

export interface ChangelogRelease extends HeadedRelease {
  readonly project: string;
  /** Of the changelog, from the repository's top: for messages. */
  readonly path: string;
  /** `file`: its heading is like those that are there. */
  readonly style: 'keep-a-changelog' | 'file';
  /** Markdown sections without the release's heading. */
  readonly notes: string;
}

/**
 * A changelog (null: none yet) with the section of a release, headed as Keep a Changelog 1.1.0 has
 * it or as the file has it: below `Unreleased`, whose text moves into the new section while its heading stays, and
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
  const template =
    release.style === 'file'
      ? readHeadingTemplate(text, changelog, release.version)
      : keepAChangelogHeading();
  const heading = writeHeading(template, release);
  const updated = insertRelease(text, changelog, { heading: heading.text, notes: release.notes });
  const { label } = heading;
  return ok(label === null ? updated : defineVersionLinks(updated, label, release.compareUrl!));
}

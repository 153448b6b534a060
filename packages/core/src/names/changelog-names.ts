export const CHANGELOG = 'CHANGELOG.md';

/** Files that tell changes, as projects name them, in any letter case. */
export const CHANGELOG_NAME =
  /^(?:change(?:s|[-_ ]?log)|history|news|releases|release[-_ ]?notes)(?:\.(?:md|markdown|rst|txt|adoc|asciidoc|org|html?))?$/i;

/** Folders of one note a change, which other tools (reno, towncrier, scriv) make changelogs of. */
export const FRAGMENT_FOLDERS = [
  'releasenotes/notes',
  'newsfragments',
  'changes.d',
  'changelog.d',
] as const;

/** The sections of Keep a Changelog 1.1.0, in its order. */
export const NOTE_SECTIONS = [
  'Added',
  'Changed',
  'Deprecated',
  'Removed',
  'Fixed',
  'Security',
] as const;

export type NoteSection = (typeof NOTE_SECTIONS)[number];

/**
 * One change as the notes tell it. All texts are as their author wrote them: rendering makes them
 * harmless.
 */
export interface NoteEntry {
  /** Full hash. */
  readonly commit: string;
  readonly type: string;
  readonly scope: string | null;
  readonly subject: string;
  /** What breaks and what to do about it; null: nothing breaks. */
  readonly breaking: string | null;
  readonly section: NoteSection;
  /** Issues and pull requests, `#12`; merge requests of GitLab, `!12`. */
  readonly references: readonly string[];
  /** Names of people. */
  readonly authors: readonly string[];
}

import { NOTE_SECTIONS } from './note-entry';

/** How the notes of a release look. */
export interface NotesStyle {
  /** Of the headings of sections, 2 to 6. */
  readonly level: number;
  /** What list items begin with. */
  readonly marker: string;
  /**
   * Titles of sections, by commit type, by section of Keep a Changelog and of `dependencies`; the
   * first of these that has one.
   */
  readonly titles: ReadonlyMap<string, string>;
  /** Titles in the order in which they stand; others follow. */
  readonly order: readonly string[];
  /**
   * The section that tells what breaks, `alone`: and no other does. Null: each entry says so.
   */
  readonly breaking: { readonly title: string; readonly alone: boolean } | null;
  /** With `{scope}`. */
  readonly scope: string;
  /** Where pull request, issues and commit stand: in one pair of parentheses, in one each, in front. */
  readonly links: 'together' | 'apart' | 'front';
  /** Whether they are told, and whether they lead anywhere. */
  readonly references: boolean;
  readonly commits: boolean;
  readonly linked: boolean;
}

/** Keep a Changelog 1.1.0; what it leaves open, as this tool writes it. */
export const KEEP_A_CHANGELOG: NotesStyle = {
  level: 3,
  marker: '-',
  titles: new Map(NOTE_SECTIONS.map((section) => [section, section])),
  order: NOTE_SECTIONS,
  breaking: null,
  scope: '**{scope}:** ',
  links: 'together',
  references: true,
  commits: true,
  linked: true,
};

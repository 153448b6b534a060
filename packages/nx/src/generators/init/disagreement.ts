/** What a person has to decide: nothing is written for it by default. */
export interface Disagreement {
  /** What it is about, as `--accept` takes it: a project, a group, or the spelling of tags. */
  readonly about: string;
  readonly message: string;
  /** Options of this generator, or edits, that settle it. */
  readonly fix: string;
}

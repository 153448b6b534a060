import type { Hint } from './hint';

/** What a detector read from the settings of a tool that is replaced. */
export interface Found {
  readonly hints: readonly Hint[];
  /** What could not be taken over, a sentence each, with the option that stands for it. */
  readonly left: readonly string[];
  /** By project, the version that the tool keeps in its own settings: the last release. */
  readonly versions?: ReadonlyMap<string, string>;
}

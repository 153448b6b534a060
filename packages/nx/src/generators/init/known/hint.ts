/** Something that the repository shows about how it wants to be released. */
export interface Hint {
  /** Where in the plugin's options it belongs. */
  readonly option: readonly string[];
  /** Undefined: the default is what was seen. */
  readonly value: unknown;
  /** What was seen, for the user to judge. */
  readonly why: string;
}

/** Something that the repository shows about how it wants to be released. */
export interface Hint {
  /** Where in the plugin's options it belongs. */
  readonly option: readonly string[];
  /** Undefined: the default is what was seen. */
  readonly value: unknown;
  /** What was seen, for the user to judge. */
  readonly why: string;
}

/** A project as detection needs it. */
export interface KnownProject {
  /** Nx's name. */
  readonly name: string;
  /** Its package's name; null when it has none. */
  readonly packageName: string | null;
  readonly root: string;
  readonly releasable: boolean;
}

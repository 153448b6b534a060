/** Decided by the caller, who knows where the text goes: nothing here asks the environment. */
export interface ReportOptions {
  readonly color: boolean;
  /**
   * Columns. `Infinity` for a pipe or a log: nothing but a subject of kilobytes is cut, so that
   * everything can be searched for.
   */
  readonly width: number;
}

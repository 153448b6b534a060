/** A project as detection needs it. */
export interface KnownProject {
  /** Nx's name. */
  readonly name: string;
  /** Its package's name; null when it has none. */
  readonly packageName: string | null;
  /** Below the workspace; `.` is its top. */
  readonly root: string;
  readonly releasable: boolean;
  /** The version that its file says; null: none, or one that stands for none (`0.0.0`). */
  readonly fileVersion: string | null;
}

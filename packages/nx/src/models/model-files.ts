/**
 * Files of a model project, in the working tree or at a commit. Paths are relative to the project;
 * null: no such file.
 */
export interface ModelFiles {
  text(path: string): Promise<string | null>;
  /** The bytes, as often as they are asked for. */
  open(path: string): Promise<(() => AsyncIterable<Uint8Array>) | null>;
}

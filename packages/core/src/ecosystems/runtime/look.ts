export interface FoundFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Files on disk at a path; a `*` stands for any part of one name: `venv/lib/*\/site-packages`. What
 * is not there yet is looked for, and the work runs again.
 */
export type Look = (pattern: string) => readonly FoundFile[];

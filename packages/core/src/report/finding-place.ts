import type { Finding } from '../finding';

export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/**
 * The file and line that a finding speaks of; null: a commit, a tag, an option. `isFile`: whether a
 * path from the repository's top is one.
 */
export function findingPlace({ where }: Finding, isFile: (path: string) => boolean): Place | null {
  if (where === undefined) return null;
  if (isFile(where)) return { file: where, line: 1 };
  const [, file = '', line = ''] = /^(.+):([1-9]\d*)$/s.exec(where) ?? [];
  return file !== '' && isFile(file) ? { file, line: Number(line) } : null;
}

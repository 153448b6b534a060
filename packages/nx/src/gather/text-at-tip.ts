import type { FileTexts, Result } from '@release-openmed/core';
import type { Repository } from '../git/repository';
import { readFiles } from './read-files';

export interface TipReading {
  readonly repository: Repository;
  /** Texts at the source. */
  readonly files: Promise<Result<FileTexts>>;
}

/**
 * A reviewed file, by its path below the workspace, as the branch's tip has it. What a candidate
 * was cut from may be older: what people agree to is said later. Null: it is not there. Undefined:
 * it could not be read, which is told with the files.
 */
export async function textAtTip(
  { repository, files }: TipReading,
  path: string,
  promoting: boolean,
): Promise<string | null | undefined> {
  const place = `${repository.prefix}${path}`;
  const read = await (promoting ? readFiles(repository, repository.head, [place]) : files);
  return read.ok ? (read.value.get(place) ?? null) : undefined;
}

import {
  ACCEPTED,
  type Accepted,
  type FileTexts,
  type Result,
  ok,
  parseAccepted,
} from '@release-openmed/core';
import type { Repository } from '../git/repository';
import { readFiles } from './read-files';

interface Reading {
  readonly repository: Repository;
  /** Texts at the source. */
  readonly files: Promise<Result<FileTexts>>;
}

/**
 * The findings that are accepted, as the branch's tip says. What a candidate was cut from may be
 * older: that its findings are accepted is said later. Failure: `accepted-invalid`.
 */
export async function readAccepted(
  { repository, files }: Reading,
  promoting: boolean,
): Promise<Result<readonly Accepted[]>> {
  const path = `${repository.prefix}${ACCEPTED}`;
  const read = await (promoting ? readFiles(repository, repository.head, [path]) : files);
  // What could not be read is told with the files.
  return read.ok ? parseAccepted(read.value.get(path) ?? null) : ok([]);
}

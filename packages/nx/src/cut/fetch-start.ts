import { type LineStart, type Result } from '@release-openmed/core';
import { readObjects } from '../git/commands/read-objects';
import { fetchObjects } from '../porcelain/fetch-objects';
import type { CutPlace } from './cut';

/** Brings the tagged commits that only the remote has. Failure: `remote-unreachable`. */
export async function fetchStart(
  { tag, commit, first }: LineStart,
  { git, repository, remote }: CutPlace,
): Promise<Result<void>> {
  const wanted = [{ tag, commit }, first];
  const known = await repository.git.run(readObjects(wanted.map((one) => one.commit)));
  const missing = wanted.filter((_, at) => known[at] === null).map((one) => `refs/tags/${one.tag}`);
  return fetchObjects(git, remote, [...new Set(missing)]);
}

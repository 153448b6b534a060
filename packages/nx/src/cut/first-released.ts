import type { LineStart } from '@release-openmed/core';
import { readObjects } from '../git/commands/read-objects';
import type { CutPlace } from './cut';

/** When the line's first release was made, as its commit says; ISO 8601. */
export async function firstReleased(
  { first }: LineStart,
  { repository }: Pick<CutPlace, 'repository'>,
): Promise<string> {
  const [object] = await repository.git.run(readObjects([first.commit]));
  const header = object?.content.toString('latin1').split('\n\n')[0] ?? '';
  const seconds = /^committer .* (\d+) [+-]\d{4}$/m.exec(header)?.[1];
  return new Date(Number(seconds ?? 0) * 1000).toISOString();
}

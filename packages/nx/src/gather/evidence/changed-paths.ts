import { ok } from '@release-openmed/core';
import { changedPaths } from '../../git/commands/changed-paths';
import type { Reader } from './evidence-source';

/** One process for any number of them: a promotion asks of each candidate. */
export const readChangedPaths: Reader<'changed-paths'> = async (questions, { repository, env }) => {
  const changed = await repository.git.run({ ...changedPaths(questions), env });
  return changed.map((paths) => ok(paths));
};

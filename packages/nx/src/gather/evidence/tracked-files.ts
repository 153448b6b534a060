import { ok } from '@release-openmed/core';
import { listTree } from '../../git/commands/list-tree';
import type { Reader } from './evidence-source';

export const readTrackedFiles: Reader<'tracked-files'> = (questions, { repository, env }) =>
  Promise.all(
    questions.map(async ({ commit }) => {
      const paths = await repository.git.run({ ...listTree(commit), env });
      return ok(paths.map((path) => path.slice(repository.prefix.length)));
    }),
  );

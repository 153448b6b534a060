import { ok } from '@release-openmed/core';
import { changedPaths } from '../../git/commands/changed-paths';
import type { Reader } from './evidence-source';

export const readChangedPaths: Reader<'changed-paths'> = (questions, { repository, env }) =>
  Promise.all(
    questions.map(async ({ from, to }) =>
      ok(await repository.git.run({ ...changedPaths(from, to), env })),
    ),
  );

import { ok } from '@release-openmed/core';
import { patchDiffs } from '../../git/commands/patch-diffs';
import { patchIds } from '../../git/commands/patch-ids';
import type { Reader } from './evidence-source';

export const readPatchIds: Reader<'patch-ids'> = (
  questions,
  { repository: { git }, lender: { env } },
) =>
  Promise.all(
    questions.map(async ({ commits }) => {
      if (commits.length === 0) return ok(new Map<string, string>());
      const diffs = await git.run({ ...patchDiffs(commits), env });
      return ok(await git.run(patchIds(diffs)));
    }),
  );

import { ok } from '@release-openmed/core';
import { commitPeople } from '../../git/commands/commit-people';
import { committer } from '../../git/commands/committer';
import type { Reader } from './evidence-source';

export const readPeople: Reader<'people'> = (questions, { repository: { git }, env }) =>
  Promise.all(
    questions.map(async ({ commits }) => {
      const releaser = await git.run(committer());
      // Without any, git would tell of HEAD.
      const authors =
        commits.length === 0 ? new Set<string>() : await git.run({ ...commitPeople(commits), env });
      return ok({ releaser, authors });
    }),
  );

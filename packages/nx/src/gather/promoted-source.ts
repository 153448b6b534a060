import { type Result, fail, ok } from '@release-openmed/core';
import { compareCommits } from '../git/commands/compare-commits';
import type { Repository } from '../git/repository';
import type { RefFacts } from './read-refs';

/** What a candidate was cut from. Failures: `promotion-unknown`, `promotion-off-branch`. */
export async function promotedSource(
  { git, head, branch }: Repository,
  name: string,
  { tags, env }: RefFacts,
): Promise<Result<string>> {
  const tag = tags.find((other) => other.name === name);
  if (tag === undefined) {
    return fail({
      code: 'promotion-unknown',
      message: `There is no tag ${name}, neither here nor on the remote.`,
      fix: 'git tag --list lists them.',
      where: '--from',
    });
  }
  const source = tag.source ?? tag.commit;
  const relation = await git.run({ ...compareCommits(source, head), env });
  if (relation === 'equal' || relation === 'behind') return ok(source);
  return fail({
    code: 'promotion-off-branch',
    message: `${name} was cut from ${source.slice(0, 10)}, which is not on ${branch ?? 'HEAD'}.`,
    fix: 'Check out the branch that it was cut from.',
    where: name,
  });
}

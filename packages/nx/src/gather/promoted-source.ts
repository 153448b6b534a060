import { type Failure, type Result, type TagFact, fail, ok } from '@release-openmed/core';
import { unreached } from '../git/commands/unreached';
import type { Repository } from '../git/repository';
import type { RefFacts } from './read-refs';

/**
 * What candidates were cut from; of several sources the newest. Where none of them reaches all
 * others it is one of the newest: that the rest does not belong to it is for the plan to say.
 * Failures: `promotion-unknown`, `promotion-off-branch`.
 */
export async function promotedSource(
  { git, head, branch }: Repository,
  names: readonly string[],
  { tags, env }: Pick<RefFacts, 'tags' | 'env'>,
): Promise<Result<string>> {
  const known = new Map(tags.map((tag) => [tag.name, tag]));
  const missing = names.filter((name) => !known.has(name));
  if (missing.length > 0) return fail(...missing.map(unknown));
  const candidates = names.map((name) => known.get(name)!);
  const sources = [...new Set(candidates.map(sourceOf))];
  const off = new Set(await git.run({ ...unreached([head, ...sources]), env }));
  off.delete(head);
  if (off.size > 0) {
    const astray = candidates.filter((candidate) => off.has(sourceOf(candidate)));
    return fail(...astray.map((candidate) => offBranch(candidate, branch)));
  }
  const [only] = sources;
  if (sources.length === 1) return ok(only!);
  const newest = new Set(await git.run({ ...unreached(sources), env }));
  return ok(sources.find((source) => newest.has(source))!);
}

function sourceOf({ source, commit }: TagFact): string {
  return source ?? commit;
}

function unknown(name: string): Failure {
  return {
    code: 'promotion-unknown',
    message: `There is no tag ${name}, neither here nor on the remote.`,
    fix: 'git tag --list lists them.',
    where: '--from',
  };
}

function offBranch(candidate: TagFact, branch: string | null): Failure {
  return {
    code: 'promotion-off-branch',
    message: `${candidate.name} was cut from ${sourceOf(candidate).slice(0, 10)}, which is not on ${branch ?? 'HEAD'}.`,
    fix: 'Check out the branch that it was cut from.',
    where: candidate.name,
  };
}

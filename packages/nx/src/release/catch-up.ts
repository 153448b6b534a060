import { type Planned, type RepoFacts, type Result, ok } from '@release-openmed/core';
import { converge } from '../perform/converge';
import type { ReleaseOptions } from './release-options';

interface Catching {
  readonly facts: RepoFacts;
  readonly options: ReleaseOptions;
  readonly context: { readonly root: string };
}

/**
 * Brings the clone up to a release of this very source that the remote has already: one that crashed after its push, or someone
 * else's. `moved`: the branch stands on that release's stamp now, so the plan has to be made again from there. A dry run and a
 * clone without a remote are left as they are.
 */
export async function catchUp({ plan }: Planned, { facts, options, context }: Catching): Promise<Result<'moved' | 'stayed'>> {
  const { remote, branch, source, tags } = facts;
  if (options.dryRun === true || options.push === false || options.planOut !== undefined || remote === null) return ok('stayed');
  const made = new Set(plan.skipped.flatMap(({ why, detail }) => (why === 'already-released' && detail !== undefined ? [detail] : [])));
  const stamped = remote.relation === 'behind' && tags.some((tag) => tag.commit === remote.head && tag.source === source);
  if (made.size === 0 && !stamped) return ok('stayed');
  const findings = await converge({ workspaceRoot: context.root, remote: remote.name, push: true, tags: [...made], branch: stamped ? branch : null });
  if (!findings.ok) return findings;
  return ok(stamped && findings.value.length === 0 ? 'moved' : 'stayed');
}

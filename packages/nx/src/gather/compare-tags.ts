import type { Failure } from '@release-openmed/core';
import { approvedPlan } from '@release-openmed/core/names';
import type { RemoteRefs } from '../git/commands/list-remote-refs';
import { remoteTag } from './remote-tag';
import type { TagRef } from './tag-ref';

export interface TagComparison {
  /** The remote's tags that the clone does not have, and approvals that it has otherwise. */
  readonly missing: readonly TagRef[];
  /** `tag-mismatch`: a tag that is here and there, but not the same. */
  readonly failures: readonly Failure[];
}

/**
 * Lays the clone's tags beside the remote's. A tag of the clone alone is no matter: it was never
 * pushed. Nor is one that moves on purpose (`latest`, `v1`); one that says a version may not
 * differ. Of approvals the remote's alone are asked for: those of the clone were never pushed, or
 * are gone.
 */
export function compareTags(local: readonly TagRef[], remote: RemoteRefs['tags']): TagComparison {
  const known = new Map(local.map((tag) => [tag.name, tag.object]));
  const missing: TagRef[] = [];
  const failures: Failure[] = [];
  for (const [name, tag] of remote) {
    const { object } = tag;
    const here = known.get(name);
    if (here === object) continue;
    if (here === undefined || approvedPlan(name) !== null) missing.push(remoteTag(name, tag));
    else if (/\d\.\d/.test(name)) {
      failures.push({
        code: 'tag-mismatch',
        message: `The tag ${name} is ${here.slice(0, 12)} in this clone and ${object.slice(0, 12)} in the remote.`,
        fix: `If the remote is right: git tag -d ${name} && git fetch --tags`,
        where: `refs/tags/${name}`,
      });
    }
  }
  return { missing, failures };
}

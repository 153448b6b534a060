import type { Operation } from '@release-openmed/core';
import { writeCommit } from '../git/commands/write-commit';
import { writeEmptyTree } from '../git/commands/write-empty-tree';
import type { Repository } from '../git/repository';
import type { RefUpdate } from './ref-update';

type Lease = Extract<Operation, { kind: 'lease' }>;

/**
 * Writes the commit that a lease moves to: an empty one of its own, so that it is another one for
 * every release, and nothing of the old one has to be here.
 */
export async function writeLease({ git }: Repository, lease: Lease): Promise<RefUpdate> {
  const tree = await git.run(writeEmptyTree());
  const { ref, expected, message } = lease;
  const commit = await git.run(writeCommit({ tree, parent: null, message, sign: false }));
  return { ref, old: expected, new: commit };
}

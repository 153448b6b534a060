import type { FollowClone } from '../follow-up';
import type { Operation } from '../operation';

/** What the operations of a release need once they are carried out: the clone follows. */
export function followUps(operations: readonly Operation[]): readonly FollowClone[] {
  const tags = operations.flatMap((operation) =>
    operation.kind === 'tag' ? [operation.name] : [],
  );
  const [branch = null] = operations.flatMap((operation) =>
    operation.kind === 'branch' ? [{ name: operation.name, target: operation.target }] : [],
  );
  return tags.length === 0 && branch === null ? [] : [{ kind: 'clone', tags, branch }];
}

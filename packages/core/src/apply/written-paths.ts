import type { Operation } from '../operation';

/** Every path that operations write, once. */
export function writtenPaths(operations: readonly Operation[]): readonly string[] {
  const paths = operations.flatMap((operation) =>
    operation.kind === 'stamp' ? operation.edits.map(({ path }) => path) : [],
  );
  return [...new Set(paths)];
}

import type { Hint } from './known/hint';
import type { KnownProject } from './known/known-project';
import type { Move } from './known/repository';

/**
 * Where released projects lived before their manifest moved, and before that. The top is nobody's
 * alone, and a folder where another project lives now is that one's.
 */
export function formerRoots(
  released: readonly KnownProject[],
  {
    projects,
    moves,
  }: { readonly projects: readonly KnownProject[]; readonly moves: readonly Move[] },
): readonly Hint[] {
  const taken = new Set(['.', ...projects.map(({ root }) => root)]);
  return released.flatMap(({ name, root }): Hint[] => {
    const value: string[] = [];
    let now = root;
    for (const { from, to } of moves) {
      if (to !== now || from === now) continue;
      now = from;
      if (!taken.has(from) && !value.includes(from)) value.push(from);
    }
    return value.length === 0
      ? []
      : [{ option: ['perProject', name, 'formerRoots'], value, why: 'its manifest moved' }];
  });
}

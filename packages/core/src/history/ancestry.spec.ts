import fc from 'fast-check';
import type { CommitFact } from '../facts';
import { readAncestry, walkPositions } from './ancestry';

const walk = (parents: Readonly<Record<string, readonly string[]>>): readonly CommitFact[] =>
  Object.entries(parents).map(([id, of]) => ({
    id,
    parents: of,
    time: 0,
    author: '',
    message: '',
    files: [],
  }));

/** By following parents, one commit at a time. */
function reaches(commits: readonly CommitFact[], from: string, to: string): boolean {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const open = [from];
  for (const id of open) {
    if (id === to) return true;
    open.push(...(byId.get(id)?.parents ?? []).filter((parent) => !open.includes(parent)));
  }
  return false;
}

describe('readAncestry', () => {
  it('knows merges, octopus merges and several roots', () => {
    const commits = walk({ m: ['a', 'b', 'c'], a: ['r1'], b: ['r1'], c: ['r2'], r1: [], r2: [] });
    const isAncestor = readAncestry(commits, walkPositions(commits), ['m', 'a', 'c', 'unknown']);
    expect(['m', 'a', 'b', 'c', 'r1', 'r2'].map((id) => isAncestor(id, 'm'))).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['m', 'a', 'b', 'r1', 'r2'].map((id) => isAncestor(id, 'a'))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(['r1', 'r2'].map((id) => isAncestor(id, 'c'))).toEqual([false, true]);
    expect([
      isAncestor('r1', 'unknown'),
      isAncestor('unknown', 'm'),
      isAncestor('r1', 'b'),
    ]).toEqual([false, false, false]);
  });

  it('agrees with following the parents, on any graph and with more than 32 marks', () => {
    const graph = fc
      .integer({ min: 1, max: 70 })
      .chain((size) =>
        fc.tuple(
          ...Array.from({ length: size }, (_, at) =>
            at === size - 1
              ? fc.constant<number[]>([])
              : fc.uniqueArray(fc.integer({ min: at + 1, max: size - 1 }), { maxLength: 3 }),
          ),
        ),
      );
    fc.assert(
      fc.property(graph, (parents) => {
        const commits = walk(
          Object.fromEntries(parents.map((of, at) => [`c${at}`, of.map((parent) => `c${parent}`)])),
        );
        const isAncestor = readAncestry(
          commits,
          walkPositions(commits),
          commits.map(({ id }) => id),
        );
        for (const a of commits)
          for (const b of commits)
            expect(isAncestor(a.id, b.id)).toBe(reaches(commits, b.id, a.id));
      }),
      { numRuns: 30 },
    );
  });
});

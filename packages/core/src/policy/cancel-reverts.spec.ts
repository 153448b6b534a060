import fc from 'fast-check';
import type { ParsedMessage } from '../commits/change';
import { cancelReverts } from './cancel-reverts';

const commit = (id: string, header: string, reverts: ParsedMessage['reverts'] = null) => ({
  id,
  parsed: {
    header,
    reverts,
    changes: [],
    releaseAs: null,
    semVer: [],
    references: [],
    stamp: false,
    unreadable: null,
  },
});
const revert = (id: string, of: string) =>
  commit(id, `Revert "${of}"`, { commits: [of], header: of });
const left = (
  commits: readonly ReturnType<typeof commit>[],
  history: Readonly<Record<string, readonly string[]>> = {},
) =>
  cancelReverts(commits, (hash) => (hash in history ? new Set(history[hash]) : null)).map(
    ({ id }) => id,
  );

describe('cancelReverts', () => {
  it.each([
    ['a commit and its revert', [revert('b1', 'a1'), commit('a1', 'feat: a')], []],
    [
      'the revert of a revert brings it back',
      [revert('c1', 'b1'), revert('b1', 'a1'), commit('a1', 'feat: a')],
      ['a1'],
    ],
    [
      'a revert of something released stays',
      [revert('b1', 'a0'), commit('a1', 'feat: a')],
      ['b1', 'a1'],
    ],
    [
      'two commits of one header: the newer one',
      [revert('x', 'gone'), commit('a2', 'gone'), commit('a1', 'gone')],
      ['a1'],
    ],
    [
      'the revert of a merge takes back what the merge brought',
      [revert('r1', 'm1'), commit('x', 'fix: x'), commit('s2', 'feat: s'), commit('s1', 'fix: s')],
      ['x'],
    ],
    [
      'the revert of that brings it back',
      [revert('r2', 'r1'), revert('r1', 'm1'), commit('s2', 'feat: s')],
      ['s2'],
    ],
    [
      'the revert of a merge that was released stays',
      [revert('r1', 'm0'), commit('s2', 'feat: s')],
      ['r1', 's2'],
    ],
    [
      'what came after stays',
      [commit('c1', 'fix: c'), revert('b1', 'a1'), commit('a1', 'feat: a')],
      ['c1'],
    ],
  ])('%s', (_name, commits, expected) => {
    expect(left(commits, { a0: ['a0'], m0: ['m0', 'old'], m1: ['m1', 's1', 's2'] })).toEqual(
      expected,
    );
  });

  it('goes by the quoted header, with or without the number that a forge adds', () => {
    expect(
      left([
        commit('b', 'Revert "feat: a (#3)" (#4)', { commits: [], header: 'feat: a (#3)' }),
        commit('a', 'feat: a'),
      ]),
    ).toEqual([]);
  });

  it('keeps a commit exactly when the chain of reverts on it is even', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (length) => {
        const chain = [commit('h0', 'feat: a')];
        for (let n = 1; n <= length; n += 1) chain.unshift(revert(`h${n}`, `h${n - 1}`));
        expect(left(chain)).toEqual(length % 2 === 0 ? ['h0'] : []);
      }),
    );
  });
});

import { buildFacts, type CommitSpec, type FactsSpec } from '../build-facts.fixture';
import { loadMessageParser } from '../commits/load-message-parser';
import { parseConfig } from '../config/parse-config';
import { readHistory, type History } from './read-history';
import type { Release } from './read-tags';

async function historyOf(
  commits: readonly CommitSpec[],
  more: Partial<FactsSpec> = {},
): Promise<History> {
  const config = parseConfig({ tag: '{project}@{version}' });
  if (!config.ok) throw new Error(JSON.stringify(config.failures));
  const facts = buildFacts({ projects: { a: {} }, ...more, commits });
  return readHistory(facts, config.value, await loadMessageParser());
}

const tagsOf = (releases: readonly Release[]): string => releases.map(({ tag }) => tag).join(' ');
const commit = (id: string, tags: readonly string[] = [], more: Partial<CommitSpec> = {}) => ({
  id,
  message: 'feat: x',
  files: ['packages/a/x'],
  tags,
  ...more,
});

type Row = readonly [
  name: string,
  commits: readonly CommitSpec[],
  expected: { readonly base: string | null; readonly ahead: string },
];

describe('a lineage as it looks from the source', () => {
  it.each<Row>([
    ['nothing was released', [commit('1')], { base: null, ahead: '' }],
    ['the last release', [commit('1', ['a@1.0.0']), commit('2')], { base: 'a@1.0.0', ahead: '' }],
    ['a release of the source itself', [commit('1', ['a@1.0.0'])], { base: 'a@1.0.0', ahead: '' }],
    [
      'a release on a stamp beside the branch',
      [commit('1', [], { stamps: ['a@1.0.0'] }), commit('2')],
      { base: 'a@1.0.0', ahead: '' },
    ],
    [
      'the highest, not the newest',
      [commit('1', ['a@1.10.0']), commit('2', ['a@1.9.1']), commit('3')],
      { base: 'a@1.10.0', ahead: '' },
    ],
    [
      'also by a branch that was merged',
      [
        commit('1', ['a@1.0.0']),
        commit('2', ['a@2.0.0']),
        commit('3', ['a@1.0.1'], { parents: ['1'] }),
        commit('4', [], { parents: ['3', '2'] }),
      ],
      { base: 'a@2.0.0', ahead: '' },
    ],
    [
      'prereleases above it, lowest first',
      [commit('1', ['a@1.0.0']), commit('2', ['a@1.1.0-rc.2']), commit('3', ['a@1.1.0-dev.4'])],
      { base: 'a@1.0.0', ahead: 'a@1.1.0-dev.4 a@1.1.0-rc.2' },
    ],
    [
      'prereleases before any release',
      [commit('1', ['a@0.1.0-rc.1']), commit('2')],
      { base: null, ahead: 'a@0.1.0-rc.1' },
    ],
    [
      'without the candidates that became it',
      [commit('1', ['a@1.0.0-rc.1']), commit('2', ['a@1.0.0'])],
      { base: 'a@1.0.0', ahead: '' },
    ],
    [
      'without an alpha of something higher that it has passed over',
      [commit('1', ['a@2.0.0-alpha.1']), commit('2', ['a@1.5.0']), commit('3')],
      { base: 'a@1.5.0', ahead: '' },
    ],
    [
      'or stands beside',
      [commit('1', ['a@2.0.0-alpha.1', 'a@1.5.0'])],
      { base: 'a@1.5.0', ahead: '' },
    ],
    [
      'with an alpha from a branch that it has not seen',
      [
        commit('1'),
        commit('2', ['a@2.0.0-alpha.1']),
        commit('3', ['a@1.5.0'], { parents: ['1'] }),
        commit('4', [], { parents: ['3', '2'] }),
      ],
      { base: 'a@1.5.0', ahead: 'a@2.0.0-alpha.1' },
    ],
  ])('%s', async (_name, commits, { base, ahead }) => {
    const lineage = (await historyOf(commits)).lineageOf('a');
    expect({ base: lineage.base?.tag ?? null, ahead: tagsOf(lineage.ahead) }).toEqual({
      base,
      ahead,
    });
  });

  it('knows what was released elsewhere, which is no part of it: no number is used twice', async () => {
    const history = await historyOf(
      [commit('1', ['a@2.0.0-alpha.1', 'a@1.0.0']), commit('2', ['a@1.1.0-rc.1'])],
      { strayTags: ['a@3.0.0', 'a@1.1.0-rc.2'] },
    );
    const { base, ahead, reachable, everywhere } = history.lineageOf('a');
    expect([base?.tag, tagsOf(ahead)]).toEqual(['a@1.0.0', 'a@1.1.0-rc.1']);
    // Of the abandoned alpha only the number is left.
    expect(tagsOf(reachable)).toBe('a@1.0.0 a@1.1.0-rc.1');
    expect(tagsOf(everywhere)).toBe('a@1.0.0 a@1.1.0-rc.1 a@1.1.0-rc.2 a@2.0.0-alpha.1 a@3.0.0');
  });

  it('is in the order of the project’s ecosystem', async () => {
    const history = await historyOf(
      [commit('1', ['a@1.0.0']), commit('2', ['a@1.1.0rc1.dev2', 'a@1.1.0rc1', 'a@1.1.0.dev3'])],
      { projects: { a: { ecosystem: 'python' } } },
    );
    expect(tagsOf(history.lineageOf('a').ahead)).toBe('a@1.1.0.dev3 a@1.1.0rc1.dev2 a@1.1.0rc1');
  });
});

describe('what a project goes on from', () => {
  const projects = {
    a: { group: 'sdk' },
    b: { group: 'sdk' },
    joins: { group: 'sdk' },
    alone: {},
    other: { group: 'other' },
  };

  it('is the base of its own lineage, or of one that joins a fixed group the highest of its members', async () => {
    const history = await historyOf(
      [commit('1', ['a@1.0.0', 'b@1.2.0', 'b@2.0.0-rc.1']), commit('2', ['a@1.1.0'])],
      { projects, strayTags: ['joins@9.0.0'] },
    );
    const bases = Object.keys(projects).map(
      (name) => `${name}: ${history.baseOf(name)?.tag ?? 'none'}`,
    );
    expect(bases).toEqual([
      'a: a@1.1.0',
      'b: b@1.2.0',
      'joins: b@1.2.0',
      'alone: none',
      'other: none',
    ]);
    // It is where counting begins, and no release of its own.
    expect(history.lineageOf('joins').base).toBeNull();
  });

  it('decides which commits are released: those of the base, and of prereleases ahead', async () => {
    const history = await historyOf([
      commit('1', ['a@1.0.0']),
      commit('2', ['a@1.1.0-rc.1']),
      commit('3'),
    ]);
    const part = (release: string) =>
      ['1', '2', '3'].filter((id) => history.isAncestor(id, release));
    expect([part('1'), part('2'), part('3')]).toEqual([['1'], ['1', '2'], []]);
  });
});

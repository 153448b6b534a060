import fc from 'fast-check';
import { buildFacts, type CommitSpec, type ProjectSpec } from '../build-facts.fixture';
import type { ParseMessage } from '../commits/change';
import { loadMessageParser } from '../commits/load-message-parser';
import { configOf } from '../config/config-of.fixture';
import { replay } from './replay';
import type { ReplayedRelease, ReplayReport } from './replay-report';

let parse: ParseMessage;
beforeAll(async () => {
  parse = await loadMessageParser();
});

const SDK = { projects: ['*'], versions: 'fixed' };
const grouped = { core: { group: 'sdk' }, web: { group: 'sdk' }, deid: { group: 'sdk' } };

function replayed(
  commits: readonly CommitSpec[],
  options: object,
  projects: Readonly<Record<string, ProjectSpec>> = grouped,
): ReplayReport {
  const facts = buildFacts({ projects, commits });
  return replay(facts, configOf(options), { parse, projects: null, since: null });
}

function line({ project, tag, from, actual, agrees, why }: ReplayedRelease): string {
  return `${project}: ${tag} after ${from} ${actual}${agrees ? '' : `, ${why}`}`;
}

const touch = (project: string, message: string, ...tags: readonly string[]): CommitSpec => ({
  message,
  files: [`packages/${project}/a`],
  tags,
});
const all = (version: string): readonly string[] =>
  ['core', 'web', 'deid'].map((name) => `${name}@${version}`);

describe('a fixed group is replayed as one', () => {
  const lines = [
    'sdk: v1.1.0 after v1.0.0 minor',
    'sdk: v1.1.1 after v1.1.0 patch',
    'sdk: v2.0.0 after v1.1.1 major, demanded',
  ];
  const messages = ['feat: x', 'fix: y', 'fix: z'];

  it('with one tag', () => {
    const { releases, summary } = replayed(
      [
        touch('core', 'feat: start', 'v1.0.0'),
        touch('core', 'fix: w'),
        touch('web', messages[0]!, 'v1.1.0'),
        touch('deid', messages[1]!, 'v1.1.1'),
        touch('core', messages[2]!, 'v2.0.0'),
      ],
      { groups: { sdk: { ...SDK, tag: 'v{version}' } } },
    );
    expect(releases.slice(1).map(line)).toEqual(lines);
    expect(summary).toEqual({ total: 3, agrees: 2, byWhy: { 'first-release': 1, demanded: 1 } });
  });

  it('with a tag a member', () => {
    const { releases } = replayed(
      [
        touch('core', 'feat: start', ...all('1.0.0')),
        touch('web', messages[0]!, ...all('1.1.0')),
        touch('deid', messages[1]!, ...all('1.1.1')),
        touch('core', messages[2]!, ...all('2.0.0')),
      ],
      { groups: { sdk: SDK } },
    );
    expect(releases.slice(1).map(line)).toEqual(
      lines.map((text) => text.replaceAll(' v', ' core@')),
    );
  });

  it('with members’ tags before it had one, and beside it', () => {
    const { releases } = replayed(
      [
        touch('core', 'feat: start', ...all('1.0.0')),
        touch('web', 'feat: x', 'web@1.1.0', 'v1.1.0', 'core@1.1.0'),
      ],
      { groups: { sdk: { ...SDK, tag: 'v{version}', memberTags: true } } },
    );
    expect(releases.map(line)).toEqual([
      'sdk: core@1.0.0 after null none',
      'sdk: v1.1.0 after core@1.0.0 minor',
    ]);
  });

  it('where one of its members is named', () => {
    const facts = buildFacts({ projects: grouped, commits: [touch('core', 'feat: x', 'v1.0.0')] });
    const config = configOf({ groups: { sdk: { ...SDK, tag: 'v{version}' } } });
    const named = (name: string) =>
      replay(facts, config, { parse, projects: new Set([name]), since: null }).releases.length;
    expect([named('web'), named('other')]).toEqual([1, 0]);
  });
});

it('replays a tag that several projects had in common once, and goes on from it', () => {
  const at = (fileVersion: string) => ({ fileVersion });
  const { releases, doubts } = replayed(
    [
      touch('core', 'feat: start', 'v1.0.0'),
      touch('web', 'feat: x', 'v1.1.0'),
      touch('core', 'fix: y', 'core@1.1.1'),
      touch('core', 'feat: z', 'core@1.2.0'),
    ],
    { tagsRead: ['v{version}'] },
    { core: at('1.2.0'), web: at('1.1.0') },
  );
  expect(releases.filter(({ from }) => from !== null).map(line)).toEqual([
    'core: core@1.1.1 after v1.1.0 patch',
    'core: core@1.2.0 after core@1.1.1 minor',
    'core, web: v1.1.0 after v1.0.0 minor',
  ]);
  expect(doubts).toBeUndefined();
});

it('has no more rows than there are tags', () => {
  const tags = fc.uniqueArray(
    fc.constantFrom(
      ...['v1.0.0', 'v1.1.0', '2.0.0', 'v2.0.0', ...all('1.0.0'), ...all('1.1.0'), 'sdk-1.1.0'],
    ),
    { minLength: 1 },
  );
  const options = fc.record({
    tagsRead: fc.subarray(['v{version}', '{version}', 'sdk-{version}']),
    groups: fc.constantFrom(
      {},
      { sdk: SDK },
      { sdk: { ...SDK, tag: 'v{version}' } },
      { sdk: { ...SDK, tag: 'sdk-{version}', tagsRead: ['v{version}'], memberTags: true } },
    ),
  });
  const member = fc.constantFrom<ProjectSpec>({}, { group: 'sdk' });
  fc.assert(
    fc.property(tags, options, fc.tuple(member, member, member), (names, given, [a, b, c]) => {
      const commits = names.map((tag) => touch('core', 'feat: x', tag));
      const { releases } = replayed(commits, given, { core: a, web: b, deid: c });
      const rows = releases.map(({ tag }) => tag);
      expect(new Set(rows).size).toBe(rows.length);
      expect(names).toEqual(expect.arrayContaining(rows));
    }),
  );
});

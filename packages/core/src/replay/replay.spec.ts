import { buildFacts, type CommitSpec, type FactsSpec } from '../build-facts.fixture';
import { loadMessageParser } from '../commits/load-message-parser';
import { parseConfig } from '../config/parse-config';
import { replay } from './replay';
import type { ReplayedRelease, ReplayReport } from './replay-report';
import type { Since } from './since';

const projects: FactsSpec['projects'] = {
  core: {},
  web: { dependencies: [{ on: 'core', range: '^1.0.0' }] },
  deid: { ecosystem: 'python' },
};

interface Wanted extends Partial<FactsSpec> {
  readonly only?: readonly string[] | null;
  readonly since?: Since | null;
}

async function replayed(
  commits: readonly CommitSpec[],
  options: object = {},
  { only = null, since = null, ...more }: Wanted = {},
): Promise<ReplayReport> {
  const config = parseConfig(options);
  if (!config.ok) throw new Error(JSON.stringify(config.failures));
  return replay(buildFacts({ projects, ...more, commits }), config.value, {
    parse: await loadMessageParser(),
    projects: only === null ? null : new Set(only),
    since,
  });
}

function line({ tag, from, actual, computed, agrees, why }: ReplayedRelease): string {
  if (from === null) return `${tag}: ${why}`;
  return `${tag} after ${from}: ${actual}${agrees ? '' : `, not ${computed}: ${why}`}`;
}

/** A commit in core, and the tags on it. */
const core = (message: string, ...tags: readonly string[]): CommitSpec => ({
  message,
  files: ['packages/core/a'],
  tags,
});
const web = (message: string, ...tags: readonly string[]): CommitSpec => ({
  message,
  files: ['packages/web/a'],
  tags,
});
const START: CommitSpec = {
  id: 'start',
  message: 'chore: start',
  files: ['packages/core/a', 'packages/web/a'],
  tags: ['core@1.0.0', 'web@1.0.0'],
};
const strict = { zeroMajor: 'strict' };
const shift = { zeroMajor: 'shift' };

type Past = readonly [
  name: string,
  commits: readonly CommitSpec[],
  options: object,
  lines: readonly string[],
];
/** Each begins with 1.0.0 of core and web. */
const tells = async (
  _name: string,
  commits: readonly CommitSpec[],
  options: object,
  lines: readonly string[],
): Promise<void> => {
  const { releases } = await replayed([START, ...commits], options);
  expect(releases.filter(({ from }) => from !== null).map(line)).toEqual(lines);
};

describe('what the rules say as well', () => {
  it.each<Past>([
    ['a fix', [core('fix: x', 'core@1.0.1')], {}, ['core@1.0.1 after core@1.0.0: patch']],
    ['a feature', [core('feat: x', 'core@1.1.0')], {}, ['core@1.1.0 after core@1.0.0: minor']],
    [
      'a breaking change',
      [core('feat!: x', 'core@2.0.0')],
      {},
      ['core@2.0.0 after core@1.0.0: major'],
    ],
    [
      'one after the other',
      [core('fix: x', 'core@1.0.1'), core('feat: y', 'core@1.1.0')],
      {},
      ['core@1.0.1 after core@1.0.0: patch', 'core@1.1.0 after core@1.0.1: minor'],
    ],
    [
      'the largest of what came since',
      [core('feat: x'), core('fix: y', 'core@1.1.0')],
      {},
      ['core@1.1.0 after core@1.0.0: minor'],
    ],
    [
      'at least a patch: that it was released is not for the rules to say',
      [core('chore: x', 'core@1.0.1'), web('Update things', 'web@1.0.1')],
      {},
      ['core@1.0.1 after core@1.0.0: patch', 'web@1.0.1 after web@1.0.0: patch'],
    ],
    [
      'a release from a stamp',
      [{ ...core('feat: x'), stamps: ['core@1.1.0'] }],
      {},
      ['core@1.1.0 after core@1.0.0: minor'],
    ],
    [
      'past prereleases, which are not replayed',
      [core('feat: x', 'core@1.1.0-rc.1'), core('fix: y', 'core@1.1.0')],
      {},
      ['core@1.1.0 after core@1.0.0: minor'],
    ],
    [
      'without what was taken back',
      [core('feat: x'), core('Revert "feat: x"'), core('fix: y', 'core@1.0.1')],
      {},
      ['core@1.0.1 after core@1.0.0: patch'],
    ],
    [
      'a version that a commit demanded, however far away',
      [core('fix: x\n\nRelease-As: 5.0.0', 'core@5.0.0')],
      {},
      ['core@5.0.0 after core@1.0.0: major'],
    ],
    [
      'two releases of one commit, each after the one before that commit',
      [core('fix: x', 'core@1.0.1', 'core@1.1.0')],
      {},
      [
        'core@1.0.1 after core@1.0.0: patch',
        'core@1.1.0 after core@1.0.0: minor, not patch: demanded',
      ],
    ],
    [
      'by ancestry: a fix of an old line after that line',
      [
        { ...core('feat: x', 'core@1.1.0'), id: 'a' },
        { ...core('fix: y', 'core@1.0.1'), parents: ['start'] },
        { ...core('fix: z', 'core@1.1.1'), parents: ['a'] },
      ],
      {},
      [
        'core@1.0.1 after core@1.0.0: patch',
        'core@1.1.0 after core@1.0.0: minor',
        'core@1.1.1 after core@1.1.0: patch',
      ],
    ],
  ])('%s', tells);
});

describe('why a release was another one', () => {
  it.each<Past>([
    [
      'demanded: more than anything known asks for',
      [core('fix: x', 'core@2.0.0')],
      {},
      ['core@2.0.0 after core@1.0.0: major, not patch: demanded'],
    ],
    [
      'no-conventional-commit: more, and no commit says anything',
      [core('Add a thing', 'core@1.1.0')],
      {},
      ['core@1.1.0 after core@1.0.0: minor, not patch: no-conventional-commit'],
    ],
    [
      'dependency: more, together with what it requires',
      [
        {
          ...web('fix: x', 'web@1.1.0', 'core@2.0.0'),
          files: ['packages/web/a', 'packages/core/a'],
        },
      ],
      { perProject: { core: { policy: { extends: 'openmed', types: { fix: 'major' } } } } },
      [
        'core@2.0.0 after core@1.0.0: major',
        'web@1.1.0 after web@1.0.0: minor, not patch: dependency',
      ],
    ],
    [
      'not the other way round',
      [
        {
          ...core('fix: x', 'core@1.1.0', 'web@1.0.1'),
          files: ['packages/web/a', 'packages/core/a'],
        },
      ],
      {},
      [
        'core@1.1.0 after core@1.0.0: minor, not patch: demanded',
        'web@1.0.1 after web@1.0.0: patch',
      ],
    ],
    [
      'group: more, as the same version of another project',
      [core('feat: x'), web('fix: y', 'core@1.1.0', 'web@1.1.0')],
      {},
      ['core@1.1.0 after core@1.0.0: minor', 'web@1.1.0 after web@1.0.0: minor, not patch: group'],
    ],
    [
      'tag-out-of-line: no single step',
      [core('feat: x', 'core@1.3.0'), core('fix: y', 'core@1.3.2')],
      {},
      [
        'core@1.3.0 after core@1.0.0: minor, not minor: tag-out-of-line',
        'core@1.3.2 after core@1.3.0: patch, not patch: tag-out-of-line',
      ],
    ],
    [
      'tag-out-of-line: below what was released already',
      [core('fix: x', 'core@0.9.0')],
      {},
      ['core@0.9.0 after core@1.0.0: none, not patch: tag-out-of-line'],
    ],
    [
      'breaking: less than a breaking change asks for',
      [core('fix!: x', 'core@1.1.0')],
      {},
      ['core@1.1.0 after core@1.0.0: minor, not major: breaking'],
    ],
    [
      'type:… less than a type asks for, whatever came after it',
      [core('feat: x'), core('fix: y', 'core@1.0.1')],
      {},
      ['core@1.0.1 after core@1.0.0: patch, not minor: type:feat'],
    ],
    [
      'type:… whatever else decides',
      [core('fix: x\n\nSem-Ver: feature', 'core@1.0.1')],
      { policy: 'oslo' },
      ['core@1.0.1 after core@1.0.0: patch, not minor: type:Sem-Ver'],
    ],
  ])('%s', tells);

  it.each<Past>([
    [
      'zero-major: as large as it was asked for',
      [core('feat: x', 'core@0.2.0')],
      shift,
      ['core@0.2.0 after core@0.1.0: minor, not patch: zero-major'],
    ],
    [
      'zero-major: as small as below 1.0.0',
      [core('feat: x', 'core@0.1.1')],
      strict,
      ['core@0.1.1 after core@0.1.0: patch, not minor: zero-major'],
    ],
    [
      'zero-major: of what breaks as well',
      [core('feat!: x', 'core@0.2.0')],
      strict,
      ['core@0.2.0 after core@0.1.0: minor, not major: zero-major'],
    ],
    [
      'demanded: larger than it was asked for',
      [core('fix: x', 'core@0.2.0')],
      shift,
      ['core@0.2.0 after core@0.1.0: minor, not patch: demanded'],
    ],
    [
      'agrees with the policy that it was made by',
      [core('feat: x', 'core@0.1.1')],
      shift,
      ['core@0.1.1 after core@0.1.0: patch'],
    ],
  ])('below 1.0.0, %s', async (_name, commits, options, lines) => {
    const { releases } = await replayed([core('feat: start', 'core@0.1.0'), ...commits], options);
    expect(releases.slice(1).map(line)).toEqual(lines);
  });
});

describe('what is replayed', () => {
  const past = [
    START,
    core('feat: x', 'core@1.1.0', 'core@2.0.0-rc.1', 'other'),
    { message: 'feat: x', files: ['packages/deid/a'], tags: ['deid@0.5.0rc1', 'deid@0.4.0'] },
    core('fix: y', 'core@1.2.0'),
    web('feat: z', 'web@1.0.1'),
  ];
  const stray = { strayTags: ['core@7.0.0'] };

  it('every stable release of every project, lowest first; a first one is not compared', async () => {
    const { releases, summary } = await replayed(past, {}, stray);
    expect(releases.map(line)).toEqual([
      'core@1.0.0: first-release',
      'core@1.1.0 after core@1.0.0: minor',
      'core@1.2.0 after core@1.1.0: minor, not patch: demanded',
      'web@1.0.0: first-release',
      'web@1.0.1 after web@1.0.0: patch, not minor: type:feat',
      'deid@0.4.0: first-release',
    ]);
    expect(summary).toEqual({
      total: 3,
      agrees: 1,
      byWhy: { 'first-release': 3, demanded: 1, 'type:feat': 1 },
    });
    expect(releases[0]).toMatchObject({ actual: 'none', computed: 'none', agrees: true });
  });

  it('those of the projects that are named', async () => {
    const { releases, summary } = await replayed(past, {}, { only: ['web'] });
    expect(releases.map(({ tag }) => tag)).toEqual(['web@1.0.0', 'web@1.0.1']);
    expect(summary.total).toBe(1);
  });

  it('nothing where nothing was released', async () => {
    expect(await replayed([core('feat: x')])).toEqual({
      schemaVersion: 1,
      releases: [],
      summary: { total: 0, agrees: 0, byWhy: {} },
    });
  });

  it('those after a tag, or from a date on', async () => {
    const tagsSince = async (since: Since) =>
      (await replayed(past, {}, { since })).releases.map(({ tag }) => tag);
    expect(
      await tagsSince({
        kind: 'tag',
        commit: buildFacts({ projects, commits: past }).commits[2]!.id,
      }),
    ).toEqual(['core@1.2.0', 'web@1.0.1']);
    expect(await tagsSince({ kind: 'date', time: 1_700_000_000 + 4 * 60 })).toEqual(['web@1.0.1']);
  });
});

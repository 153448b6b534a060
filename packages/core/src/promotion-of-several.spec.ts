import type { CommitSpec, FactsSpec } from './build-facts.fixture';
import type { ChangedPaths } from './evidence/changed-paths';
import { idOf, lines, planned, touch, workspace, type Wanted } from './plan-release.fixture';
import { requestFrom } from './plan/request-from';
import { ok } from './result';

const [S1, S2, TIP] = ['b', 'd', 'e'].map((digit) => digit.repeat(40)) as [string, string, string];
const CORE = 'core@1.0.1-rc.1';
const DEID = 'deid@0.5.0rc1';
const from = [CORE, DEID];

const coreAt = (id: string, ...stamps: readonly string[]) =>
  touch('core', 'fix: a crash', { id, stamps });
const deidAt = (id: string, ...stamps: readonly string[]) =>
  touch('deid', 'feat: a thing', { id, stamps });

/** Cut together. */
const together = workspace([coreAt(S1), deidAt(S2, CORE, DEID)], { tip: TIP });
/** Core's candidate was cut before deid changed. */
const earlier = (...more: readonly CommitSpec[]) =>
  workspace([coreAt(S1, CORE), ...more, deidAt(S2, DEID)], { tip: TIP });

const STAMPED = ['packages/core/package.json'];
/** What changed between the two sources; stamps change what they may. */
const changed = (...paths: readonly string[]): Wanted => ({
  from,
  answers: {
    'changed-paths': ({ from: one, to: other }: ChangedPaths) =>
      ok(one === S1 && other === S2 ? paths : STAMPED),
  },
});

type Row = readonly [name: string, spec: FactsSpec, wanted: Wanted];

describe('several candidates are promoted in one plan', () => {
  it.each<Row>([
    ['of one source', together, { from }],
    ['of two sources, where nothing has changed in between', earlier(), changed()],
    ['where others have changed', earlier(), changed('packages/deid/src/a', 'README.md')],
    ['where its changelog was written', earlier(), changed('packages/core/CHANGELOG.md')],
    [
      'and what was changed was changed back',
      earlier(
        touch('core', 'feat: another', { id: '1'.repeat(40) }),
        touch('core', `Revert "feat: another"\n\nThis reverts commit ${'1'.repeat(40)}.`),
      ),
      changed(),
    ],
  ])('%s', async (_name, spec, wanted) => {
    const said = lines(await planned(spec, wanted));
    expect(said.filter((line) => /→ (core|deid)@|^error|^failure|^tag|^move/.test(line))).toEqual([
      'core 1.0.0 → core@1.0.1 (patch)',
      'deid 0.4.0 → deid@0.5.0 (minor)',
      'tag core@1.0.1 on stamp',
      'tag deid@0.5.0 on stamp',
      'move main to bookkeeping',
    ]);
  });

  it('is one plan, however the tags are given', async () => {
    const ids = await Promise.all(
      [from, from.toReversed(), [...from, ...from]].map(async (tags) =>
        idOf(await planned(together, { from: requestFrom(tags) })),
      ),
    );
    expect(new Set(ids).size).toBe(1);
    expect([requestFrom([]), requestFrom([CORE]), requestFrom([CORE, CORE])]).toEqual([
      null,
      CORE,
      CORE,
    ]);
  });
});

describe('a promotion of several that went ahead', () => {
  const STAND = ['core stays: already-released', 'deid stays: already-released'];
  const WRITTEN =
    'commit bookkeeping: core/CHANGELOG.md core/package.json deid/CHANGELOG.md deid/pyproject.toml';
  const both = [CORE, DEID, 'core@1.0.1', 'deid@0.5.0'];

  it.each<[string, FactsSpec, Wanted, readonly string[]]>([
    [
      'of one source',
      workspace([coreAt(S1), deidAt(S2, ...both)], { tip: TIP }),
      { from },
      [...STAND, WRITTEN, 'move main to bookkeeping'],
    ],
    [
      'of two',
      workspace([coreAt(S1, CORE), deidAt(S2, DEID, 'core@1.0.1', 'deid@0.5.0')], { tip: TIP }),
      changed(),
      [...STAND, WRITTEN, 'move main to bookkeeping'],
    ],
    [
      'for one of them, from this source',
      workspace([coreAt(S1), deidAt(S2, CORE, DEID, 'core@1.0.1')], { tip: TIP }),
      { from },
      [
        'deid 0.4.0 → deid@0.5.0 (minor)',
        'core stays: already-released',
        WRITTEN,
        'move main to bookkeeping',
      ],
    ],
    [
      'for one of them, which has changed since and stays out of it',
      workspace([coreAt(S1, CORE, 'core@1.0.1'), touch('core', 'feat: x'), deidAt(S2, DEID)], {
        tip: TIP,
      }),
      changed('packages/core/src/a'),
      [
        'deid 0.4.0 → deid@0.5.0 (minor)',
        'core stays: not-selected',
        'commit bookkeeping: deid/CHANGELOG.md deid/pyproject.toml',
        'move main to bookkeeping',
      ],
    ],
  ])('%s: the same is said, and what is missing is done', async (_name, spec, wanted, expected) => {
    const said = lines(await planned(spec, wanted));
    const own = /^(?:core|deid) .*(?:→|already|selected)|^error|^failure|^commit book|^move/;
    expect(said.filter((line) => own.test(line))).toEqual(expected);
  });
});

const failuresOf = async (spec: FactsSpec, wanted: Wanted) => {
  const outcome = await planned(spec, wanted);
  return outcome.ok ? [] : outcome.failures.map(({ code, message, fix }) => [code, message, fix]);
};

describe('candidates that do not belong together', () => {
  const one = `nx release-openmed --from ${CORE}`;
  const then = `One after another, those of a line together: ${one}; then nx release-openmed --from ${DEID}`;

  it('one whose project has changed since: the paths are said, and what to do', async () => {
    const paths = Array.from({ length: 9 }, (_, at) => `packages/core/src/${at}`);
    expect(await failuresOf(earlier(), changed(...paths, 'packages/deid/a'))).toEqual([
      [
        'promotion-apart',
        `These candidates cannot be promoted together: ${CORE} was cut from bbbbbbbbbb, and ${paths.slice(0, 5).join(', ')} and 4 more changed by dddddddddd.`,
        then,
      ],
    ]);
  });

  it('its manifest is its content', async () => {
    expect(await failuresOf(earlier(), changed('packages/core/package.json'))).toMatchObject([
      ['promotion-apart', expect.stringContaining('package.json'), then],
    ]);
  });

  it('one that is not in their line', async () => {
    const aside = 'web@1.0.1-rc.1';
    const spec = { ...together, strayTags: [aside] };
    expect(await failuresOf(spec, { from: [...from, aside] })).toEqual([
      [
        'promotion-apart',
        `These candidates cannot be promoted together: ${aside} was cut from elsewhere-, which is not in one line with dddddddddd.`,
        `One after another, those of a line together: nx release-openmed --from ${aside}; then nx release-openmed --from ${CORE} --from ${DEID}`,
      ],
    ]);
  });

  it('and what cannot be known lets nothing pass', async () => {
    const lost = { code: 'git-failed', message: 'x', fix: 'y' };
    const answers = { 'changed-paths': { ok: false as const, failures: [lost] } };
    expect(await failuresOf(earlier(), { from, answers })).toEqual([['git-failed', 'x', 'y']]);
  });
});

describe('what cannot be promoted', () => {
  const two = workspace([coreAt(S1, CORE), coreAt(S2, 'core@1.0.1-rc.2')]);

  it.each<[string, FactsSpec, Wanted, readonly string[]]>([
    ['two of one project', two, { from: [CORE, 'core@1.0.1-rc.2'] }, ['promotion-ambiguous']],
    ['a stable release', together, { from: [CORE, 'web@1.0.0'] }, ['promotion-unfit']],
    [
      'each that is none is named',
      together,
      { from: ['x', 'y', CORE] },
      ['promotion-unfit', 'promotion-unfit'],
    ],
    ['a project without one', together, { from, projects: ['core', 'web'] }, ['promotion-unfit']],
    [
      'one that has nothing of its own, beside one that has',
      workspace([coreAt(S2, CORE, DEID)]),
      { from },
      ['promotion-empty'],
    ],
  ])('%s', async (_name, spec, wanted, codes) => {
    expect((await failuresOf(spec, wanted)).map(([code]) => code)).toEqual(codes);
  });

  it('two versions of one fixed group', async () => {
    const options = { groups: { sdk: { projects: ['core', 'web'], versions: 'fixed' } } };
    const { projects, ...rest } = two;
    const spec: FactsSpec = {
      ...rest,
      projects: {
        ...projects,
        core: { ...projects['core'], group: 'sdk' },
        web: { ...projects['web'], group: 'sdk' },
      },
      strayTags: ['web@1.0.1-rc.1', 'web@1.0.1-rc.2'],
    };
    const promoting = (...tags: readonly string[]) => failuresOf(spec, { options, from: tags });
    expect((await promoting(CORE, 'web@1.0.1-rc.2')).map(([code]) => code)).toEqual([
      'promotion-ambiguous',
    ]);
    // The same version of another source is a matter of its own.
    expect((await promoting('core@1.0.1-rc.2', 'web@1.0.1-rc.2')).map(([code]) => code)).toEqual([
      'promotion-apart',
    ]);
  });
});

it('a candidate that would become another version is told of each', async () => {
  const spec = workspace([
    touch('core', 'feat!: x'),
    touch('deid', 'fix: y', { id: S2, stamps: ['core@1.0.1-rc.1', 'deid@0.4.1rc1'] }),
  ]);
  const outcome = await planned(spec, { from: ['core@1.0.1-rc.1', 'deid@0.4.1rc1'] });
  const findings = outcome.ok ? outcome.value.plan.findings : [];
  expect(
    findings.flatMap(({ code, where }) => (code === 'promotion-mismatch' ? [where] : [])),
  ).toEqual(['core@1.0.1-rc.1']);
});

describe('notes of a promotion', () => {
  const notesOf = async (commits: readonly CommitSpec[]) => {
    const outcome = await planned(workspace(commits), { from: 'core@1.1.0-rc.2' });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failures));
    return outcome.value.plan.releases[0]!.notes.split('\n')
      .filter((line) => line.startsWith('-'))
      .map((line) => line.replace(/ \(\[.*/, ''));
  };
  const A = touch('core', 'feat: a', { id: 'a'.repeat(40), stamps: ['core@1.1.0-rc.1'] });
  const revert = (id: string, subject: string, more: Partial<CommitSpec> = {}) =>
    touch('core', `Revert "${subject}"\n\nThis reverts commit ${id}.`, more);
  const last = touch('core', 'fix: z', { stamps: ['core@1.1.0-rc.2'] });

  it.each<[string, readonly CommitSpec[], readonly string[]]>([
    ['tell what both candidates told, once each', [A, last], ['- a', '- z']],
    ['tell what came between the two', [A, touch('core', 'fix: b'), last], ['- a', '- b', '- z']],
    [
      'leave out what the first brought and the second took back',
      [A, touch('core', 'feat: b'), revert('a'.repeat(40), 'feat: a'), last],
      ['- b', '- z'],
    ],
    [
      'tell what was taken back and brought again',
      [
        A,
        revert('a'.repeat(40), 'feat: a', { id: '9'.repeat(40) }),
        revert('9'.repeat(40), 'Revert "feat: a"'),
        last,
      ],
      ['- a', '- z'],
    ],
    [
      'tell nothing of what came and went between the two',
      [A, touch('core', 'fix: c', { id: '8'.repeat(40) }), revert('8'.repeat(40), 'fix: c'), last],
      ['- a', '- z'],
    ],
  ])('%s', async (_name, commits, expected) => {
    expect(await notesOf(commits)).toEqual(expected);
  });
});

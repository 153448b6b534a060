import { buildFacts, type FactsSpec } from '../build-facts.fixture';
import type { ParseMessage } from '../commits/change';
import { loadMessageParser } from '../commits/load-message-parser';
import { parseConfig } from '../config/parse-config';
import { decideReleases } from './decide-releases';
import type { PlanRequest } from './plan-request';
import { readHistory } from '../history/read-history';
import { applyPolicy } from '../policy/apply-policy';
import { unproven } from '../proofs/unproven.fixture';

let parse: ParseMessage;
beforeAll(async () => {
  parse = await loadMessageParser();
});

function decide(
  spec: FactsSpec,
  { options = {}, ...request }: Partial<PlanRequest> & { options?: object } = {},
) {
  const config = parseConfig({ zeroMajor: 'strict', ...options });
  if (!config.ok) throw new Error(JSON.stringify(config.failures));
  const facts = buildFacts(spec);
  const history = readHistory(facts, config.value, parse);
  const decided = decideReleases(unproven(applyPolicy(history)), {
    facts,
    history,
    config: config.value,
    request: {
      channel: 'stable',
      projects: null,
      releaseAs: null,
      from: null,
      write: 'push',
      ...request,
    },
  });
  return decided.ok ? decided.value : { failures: decided.failures.map(({ code }) => code) };
}

/** `core 1.0.0→1.1.0 minor`, `web: no-change`. */
function summary(spec: FactsSpec, request: Parameters<typeof decide>[1] = {}) {
  const decided = decide(spec, request);
  if ('failures' in decided) return decided.failures;
  return [
    ...decided.releases.map(
      ({ project, from, to, bump }) => `${project} ${from?.version ?? ''}→${to.version} ${bump}`,
    ),
    ...decided.skipped.map(({ project, why }) => `${project}: ${why}`),
  ];
}

const touch = (project: string, message: string, more: object = {}) => ({
  message,
  files: [`packages/${project}/src/a.ts`],
  ...more,
});
const released = (...tags: string[]) => ({
  message: 'chore: start',
  files: ['packages/a/x', 'packages/b/x', 'packages/c/x'],
  tags,
});

describe('what a project’s own commits ask for', () => {
  it.each([
    ['patch', [touch('a', 'fix: x')], ['a 1.0.0→1.0.1 patch', 'b: no-change']],
    [
      'the largest of many',
      [touch('a', 'fix: x'), touch('a', 'feat: y'), touch('a', 'docs: z')],
      ['a 1.0.0→1.1.0 minor', 'b: no-change'],
    ],
    ['major', [touch('a', 'feat!: x')], ['a 1.0.0→2.0.0 major', 'b: no-change']],
    ['nothing', [touch('a', 'chore: x')], ['a: no-bump', 'b: no-change']],
    [
      'root files belong to nobody',
      [{ message: 'feat: x', files: ['package-lock.json', 'nx.json'] }],
      ['a: no-change', 'b: no-change'],
    ],
    [
      'a fully reverted feature',
      [
        touch('a', 'feat: x', { id: 'f'.repeat(40) }),
        touch('a', `Revert "feat: x"\n\nThis reverts commit ${'f'.repeat(40)}.`),
      ],
      ['a: no-bump', 'b: no-change'],
    ],
    [
      'one commit on two projects',
      [{ message: 'feat: x', files: ['packages/a/1', 'packages/b/1'] }],
      ['a 1.0.0→1.1.0 minor', 'b 1.0.0→1.1.0 minor'],
    ],
    [
      'the type says how much, the paths say who',
      [touch('a', 'feat(b): x')],
      ['a 1.0.0→1.1.0 minor', 'b: no-change'],
    ],
  ])('%s', (_name, commits, expected) => {
    expect(
      summary({
        projects: { a: {}, b: {} },
        commits: [released('a@1.0.0', 'b@1.0.0'), ...commits],
      }),
    ).toEqual(expected);
  });

  it('takes a demand literally, below 1.0.0 too, and refuses one that does not rise', () => {
    const spec = (version: string): FactsSpec => ({
      projects: { a: {}, b: {} },
      commits: [released('a@0.4.0', 'b@1.0.0'), touch('a', `fix: x\n\nRelease-As: ${version}`)],
    });
    expect(summary(spec('1.0.0'))).toEqual(['a 0.4.0→1.0.0 major', 'b: no-change']);
    expect(summary(spec('0.3.0'))).toEqual(['version-not-increasing']);
    expect(summary(spec('soon'))).toEqual(['version-demand-invalid']);
    // A milestone, as OpenStack tags them.
    expect(summary(spec('2014.2.b1'))).toEqual(['version-demand-invalid']);
  });

  it.each([
    ['strict', '0.5.0'],
    ['shift', '0.4.1'],
    ['minor', '0.5.0'],
    ['patch', '0.4.1'],
  ])('zero-major %s makes a feature of 0.4.0 %s', (zeroMajor, version) => {
    const [first] = summary(
      {
        projects: { a: {}, b: {} },
        commits: [released('a@0.4.0', 'b@1.0.0'), touch('a', 'feat: x')],
      },
      { options: { zeroMajor } },
    );
    expect(first).toContain(`→${version} `);
  });

  it('starts a new project at 0.1.0, or at what its file says', () => {
    expect(
      summary({
        projects: { a: {}, b: { fileVersion: '2.3.0' }, c: { fileVersion: '0.0.0' } },
        commits: [{ message: 'feat: x', files: ['packages/a/1', 'packages/b/1', 'packages/c/1'] }],
      }),
    ).toEqual(['a →0.1.0 minor', 'b →2.3.0 minor', 'c →0.1.0 minor']);
  });

  it('counts from the highest version that is an ancestor, not from the newest nor from the highest anywhere', () => {
    expect(
      summary({
        projects: { a: {}, b: {} },
        strayTags: ['a@2.0.0'],
        commits: [
          touch('a', 'feat: x', { tags: ['a@1.2.0'] }),
          touch('a', 'fix: y', { tags: ['a@1.1.5'] }),
          touch('a', 'fix: z'),
        ],
      }),
    ).toEqual(['a 1.2.0→1.2.1 patch', 'b: no-change']);
  });

  it('refuses a version that another branch has taken', () => {
    expect(
      summary({
        projects: { a: {}, b: {} },
        strayTags: ['a@1.1.0'],
        commits: [released('a@1.0.0'), touch('a', 'feat: x')],
      }),
    ).toEqual(['version-taken']);
  });

  it('owns nested roots, former roots and extra paths', () => {
    const projects = {
      a: { root: 'packages/a' },
      inner: { root: 'packages/a/inner', releasable: false },
      b: {},
    };
    const options = { perProject: { b: { formerRoots: ['old/b'], extraPaths: ['uv.lock'] } } };
    const commits = (file: string) => [
      released('a@1.0.0', 'b@1.0.0'),
      { message: 'feat: x', files: [file] },
    ];
    expect(summary({ projects, commits: commits('packages/a/inner/x') }, { options })).toEqual([
      'a: no-change',
      'b: no-change',
      'inner: not-releasable',
    ]);
    expect(summary({ projects, commits: commits('old/b/x') }, { options })[0]).toBe(
      'b 1.0.0→1.1.0 minor',
    );
    expect(summary({ projects, commits: commits('uv.lock') }, { options })[0]).toBe(
      'b 1.0.0→1.1.0 minor',
    );
  });
});

describe('dependents', () => {
  const graph = (range: string, ...commits: FactsSpec['commits']): FactsSpec => ({
    projects: {
      a: {},
      b: { dependencies: [{ on: 'a', range }] },
      c: { dependencies: [{ on: 'b', range: '1.0.0' }] },
    },
    commits: [released('a@1.0.0', 'b@1.0.0', 'c@1.0.0'), ...commits],
  });

  it.each([
    ['in range', '^1.0.0', 'feat: x', ['a 1.0.0→1.1.0 minor', 'b: no-change', 'c: no-change']],
    [
      'out of range, transitively',
      '^1.0.0',
      'feat!: x',
      ['a 1.0.0→2.0.0 major', 'b 1.0.0→1.0.1 patch', 'c 1.0.0→1.0.1 patch'],
    ],
    [
      'workspace:* pins the version that was published',
      'workspace:*',
      'fix: x',
      ['a 1.0.0→1.0.1 patch', 'b 1.0.0→1.0.1 patch', 'c 1.0.0→1.0.1 patch'],
    ],
    [
      'workspace:^',
      'workspace:^',
      'feat: x',
      ['a 1.0.0→1.1.0 minor', 'b: no-change', 'c: no-change'],
    ],
  ])('%s', (_name, range, message, expected) => {
    expect(summary(graph(range, touch('a', message)))).toEqual(expected);
  });

  it('obey the option', () => {
    expect(
      summary(graph('^1.0.0', touch('a', 'fix: x')), { options: { dependents: 'always' } }),
    ).toHaveLength(3);
    expect(
      summary(graph('^1.0.0', touch('a', 'feat!: x')), { options: { dependents: 'never' } }),
    ).toEqual(['a 1.0.0→2.0.0 major', 'b: no-change', 'c: no-change']);
  });

  it.each([
    ['range', 'never', 1],
    ['range', 'range', 2],
    ['never', 'always', 2],
    ['always', 'never', 1],
  ])('tell runtime (%s) and development (%s) apart', (runtime, development, released) => {
    const spec = graph('1.0.0', touch('a', 'fix: x'));
    const dev = {
      ...spec.projects,
      b: { dependencies: [{ on: 'a', range: '1.0.0', kind: 'dev' }] },
      c: {},
    };
    const said = summary(
      { ...spec, projects: dev as FactsSpec['projects'] },
      { options: { dependents: { runtime, development } } },
    );
    expect(said.filter((line) => line.includes('→'))).toHaveLength(released);
  });

  it('carry their own unreleased changes when they are dragged along', () => {
    expect(
      summary(graph('1.0.0', touch('a', 'fix: x'), touch('b', 'feat: y')), {
        projects: ['a'],
      }).slice(0, 2),
    ).toEqual(['a 1.0.0→1.0.1 patch', 'b 1.0.0→1.1.0 minor']);
  });

  it('end in a cycle', () => {
    expect(
      summary({
        projects: {
          a: { dependencies: [{ on: 'b', range: '1.0.0' }] },
          b: { dependencies: [{ on: 'a', range: '1.0.0' }] },
        },
        commits: [released('a@1.0.0', 'b@1.0.0'), touch('a', 'fix: x')],
      }),
    ).toEqual(['b 1.0.0→1.0.1 patch', 'a 1.0.0→1.0.1 patch']);
  });

  it('are all on the channel of the plan, across the language border, and their ranges follow', () => {
    const decided = decide(
      {
        projects: {
          a: { ecosystem: 'python' },
          b: { ecosystem: 'python', dependencies: [{ on: 'a', range: '>=1.0,<2' }] },
          app: { releasable: false, dependencies: [{ on: 'a', range: '^1.0.0' }] },
        },
        commits: [released('a@1.0.0', 'b@1.0.0'), touch('a', 'feat!: x')],
      },
      { channel: 'rc' },
    );
    expect(decided).toMatchObject({
      releases: [{ to: { version: '2.0.0rc1' } }, { to: { version: '1.0.1rc1' } }],
      ranges: [
        { project: 'b', on: 'a', from: '>=1.0,<2' },
        { project: 'app', on: 'a', from: '^1.0.0' },
      ],
    });
  });

  it('leave development requirements alone, but keep them true on the branch', () => {
    const decided = decide({
      projects: { a: {}, b: { dependencies: [{ on: 'a', range: '^1.0.0', kind: 'dev' }] } },
      commits: [released('a@1.0.0', 'b@1.0.0'), touch('a', 'feat!: x')],
    });
    expect(decided).toMatchObject({
      releases: [{ project: 'a' }],
      ranges: [{ project: 'b', on: 'a', to: '^2.0.0' }],
    });
  });
});

describe('fixed groups', () => {
  it('carry one version, from the highest of the members', () => {
    expect(
      summary({
        projects: { a: { group: 'sdk' }, b: { group: 'sdk', ecosystem: 'python' }, c: {} },
        commits: [released('a@1.0.0', 'b@1.3.0', 'c@1.0.0'), touch('a', 'feat: x')],
      }),
    ).toEqual(['a 1.0.0→1.4.0 minor', 'b 1.3.0→1.4.0 minor', 'c: no-change']);
  });
});

describe('a project that joins a fixed group', () => {
  it('brings only what came since the group’s last version', () => {
    expect(
      summary({
        projects: { a: { group: 'sdk' }, b: { group: 'sdk' } },
        commits: [touch('b', 'feat!: old'), released('a@1.3.0'), touch('b', 'fix: x')],
      }),
    ).toEqual(['a 1.3.0→1.3.1 patch', 'b →1.3.1 patch']);
  });
});

describe('selection', () => {
  it('says what was left out', () => {
    expect(
      summary(
        {
          projects: { a: {}, b: {} },
          commits: [released('a@1.0.0', 'b@1.0.0'), touch('a', 'fix: x'), touch('b', 'fix: y')],
        },
        { projects: ['a'] },
      ),
    ).toEqual(['a 1.0.0→1.0.1 patch', 'b: not-selected']);
  });
});

describe('channels', () => {
  const line = (...commits: FactsSpec['commits']): FactsSpec => ({
    projects: { a: { ecosystem: 'python' }, z: {} },
    commits: [released('a@1.0.1'), ...commits],
  });
  const first = (spec: FactsSpec, channel: PlanRequest['channel']) => summary(spec, { channel })[0];

  it('re-base a release candidate when a larger change lands', () => {
    expect(first(line(touch('a', 'fix: x')), 'rc')).toBe('a 1.0.1→1.0.2rc1 patch');
    expect(
      first(line(touch('a', 'fix: x', { stamps: ['a@1.0.2rc1'] }), touch('a', 'feat: y')), 'rc'),
    ).toBe('a 1.0.1→1.1.0rc1 minor');
    expect(
      first(line(touch('a', 'fix: x', { stamps: ['a@1.0.2rc1'] }), touch('a', 'fix: y')), 'rc'),
    ).toBe('a 1.0.1→1.0.2rc2 patch');
  });

  it('keep the version of a prerelease that is out when a revert lowers the bump', () => {
    const id = 'f'.repeat(40);
    const spec = line(
      touch('a', 'feat: x', { id, stamps: ['a@1.1.0.dev1'] }),
      touch('a', `Revert "feat: x"\n\nThis reverts commit ${id}.`),
      touch('a', 'fix: y'),
    );
    expect(first(spec, 'stable')).toBe('a 1.0.1→1.1.0 minor');
    expect(decide(spec)).toMatchObject({
      releases: [{ because: [{ kind: 'commit' }, { kind: 'prerelease', tag: 'a@1.1.0.dev1' }] }],
    });
  });

  it('leave out a prerelease that a later stable release has passed over', () => {
    const spec: FactsSpec = {
      projects: { a: {}, z: {} },
      commits: [
        released('a@1.0.0'),
        touch('a', 'feat!: x', { tags: ['a@2.0.0-alpha.1'] }),
        touch('a', 'feat: y', { tags: ['a@1.1.0'] }),
        touch('a', 'fix: z'),
      ],
    };
    expect(first(spec, 'stable')).toBe('a 1.1.0→1.1.1 patch');
    expect(first(spec, 'rc')).toBe('a 1.1.0→1.1.1-rc.1 patch');
  });

  it('number nightlies by the commits that concern the project, and above a release candidate from it', () => {
    expect(
      first(line(touch('a', 'feat: x'), touch('z', 'feat: y'), touch('a', 'chore: y')), 'nightly'),
    ).toBe('a 1.0.1→1.1.0.dev2 minor');
    expect(
      first(
        line(touch('a', 'feat: x', { stamps: ['a@1.1.0rc1'] }), touch('a', 'fix: y')),
        'nightly',
      ),
    ).toBe('a 1.0.1→1.1.0rc2.dev1 minor');
  });

  it.each(['nightly', 'rc', 'stable'] as const)('release the same content once: %s', (channel) => {
    const tag = { nightly: 'a@1.1.0.dev1', rc: 'a@1.1.0rc1', stable: 'a@1.1.0' }[channel];
    expect(first(line(touch('a', 'feat: x', { stamps: [tag] })), channel)).toBe(
      'a: already-released',
    );
  });

  it('tell in a candidate’s notes what came since the last one, in the stable’s everything', () => {
    const spec = line(touch('a', 'feat: one', { stamps: ['a@1.1.0rc1'] }), touch('a', 'fix: two'));
    const notes = (channel: PlanRequest['channel']) => {
      const decided = decide(spec, { channel });
      return 'failures' in decided ? '' : decided.releases[0]!.notes;
    };
    expect([notes('rc').includes('one'), notes('rc').includes('two')]).toEqual([false, true]);
    expect([notes('stable').includes('one'), notes('stable').includes('two')]).toEqual([
      true,
      true,
    ]);
  });
});

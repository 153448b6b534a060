import fc from 'fast-check';

import type { Because, PlannedRelease, ReleasePlan } from '../plan/release-plan';
import type { Bump } from '../versions/bump';
import { textWidth } from './fit-text';
import { renderExplain } from './render-explain';
import { renderPlanTable } from './render-plan-table';

const pipe = { color: false, width: Infinity };

function commit(
  digit: string,
  part: { readonly type: string; readonly bump: Bump; readonly subject: string },
): Because {
  return { kind: 'commit', commit: digit.repeat(40), ...part };
}

function release(project: string, part: Partial<PlannedRelease>): PlannedRelease {
  return {
    project,
    root: project,
    ecosystem: 'npm',
    from: { version: '1.2.0', tag: `${project}@1.2.0`, source: 'f'.repeat(40) },
    to: { version: '1.3.0', tag: `${project}@1.3.0` },
    bump: 'minor',
    because: [],
    notes: '',
    files: [],
    ...part,
  };
}

function plan(part: Partial<ReleasePlan>): ReleasePlan {
  return {
    schemaVersion: 1,
    id: 'sha256:0',
    channel: 'stable',
    source: 'e'.repeat(40),
    branch: 'main',
    request: {} as ReleasePlan['request'],
    releases: [],
    ranges: [],
    skipped: [],
    findings: [],
    ...part,
  };
}

const fix = commit('1', { type: 'fix', bump: 'patch', subject: 'mend it' });
const feat = commit('2', { type: 'feat', bump: 'minor', subject: 'add it' });

const whole = plan({
  releases: [
    release('base', {
      to: { version: '2.0.0', tag: 'base@2.0.0' },
      bump: 'major',
      because: [
        fix,
        commit('3', { type: 'breaking', bump: 'major', subject: 'turn it round' }),
        feat,
      ],
    }),
    release('core', {
      to: { version: '1.2.1', tag: 'core@1.2.1' },
      bump: 'patch',
      because: [
        { kind: 'dependency', on: 'base', bump: 'patch' },
        { kind: 'dependency', on: 'cli', bump: 'patch' },
      ],
    }),
    release('sdk-js', {
      from: { version: '0.4.0', tag: '', source: '' },
      to: { version: '0.4.1', tag: '' },
      bump: 'patch',
      because: [
        fix,
        feat,
        { kind: 'zero-major', policy: 'shift', from: 'minor', bump: 'patch' },
        { kind: 'group', name: 'sdk' },
      ],
    }),
    release('sdk-py', { because: [fix, { kind: 'group', name: 'sdk' }] }),
    release('held', { because: [fix, { kind: 'prerelease', tag: 'held@1.3.0-dev.5' }] }),
    release('grown', {
      to: { version: '3.0.0', tag: '' },
      bump: 'major',
      because: [fix, { kind: 'demand', by: 'Release-As in 4444444444' }],
    }),
    release('new', {
      from: null,
      to: { version: '0.1.0', tag: '' },
      because: [{ kind: 'first-release' }],
    }),
  ],
  ranges: [
    { file: 'core/package.json', project: 'core', on: 'base', from: '^1.2.0', to: '^2.0.0' },
  ],
  skipped: [
    ...Array.from({ length: 200 }, (_, i) => ({ project: `p${i}`, why: 'no-change' as const })),
    { project: 'docs', why: 'no-bump', detail: '3 commits' },
    {
      project: 'app',
      why: 'already-released',
      release: { version: '1.0.0', tag: 'app@1.0.0', source: 'c'.repeat(40) },
    },
  ],
});

describe('renderPlanTable', () => {
  it('says what, why, who not and what is wrong', () => {
    const findings: ReleasePlan['findings'] = [
      {
        code: 'dirty-files',
        severity: 'error',
        message: 'core/package.json has changes.',
        fix: 'Commit them.',
        where: 'core/package.json',
      },
      {
        code: 'near-miss',
        severity: 'warn',
        project: 'core',
        message: 'Odd subject.',
        fix: 'Write "feat:".',
        where: 'a'.repeat(40),
      },
    ];
    expect(renderPlanTable({ ...whole, findings }, pipe))
      .toBe(`stable: 7 releases, from main at eeeeeeeeee

  PROJECT  FROM   TO     BUMP   WHY
  base     1.2.0  2.0.0  major  breaking: turn it round (+2)
  core     1.2.0  1.2.1  patch  dependency base (+1)
  sdk-js   0.4.0  0.4.1  patch  feat: add it (+1)
  sdk-py   1.2.0  1.3.0  minor  group sdk
  held     1.2.0  1.3.0  minor  held@1.3.0-dev.5 is out already
  grown    1.2.0  3.0.0  major  demanded by Release-As in 4444444444
  new      -      0.1.0  first  first release

Not released: 202
  no change since the last release (200): p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11 and 188 more
  only commits that ask for no release (1): docs
  released already (1): app

Findings: 1 error, 1 warning
  warn near-miss
    core: Odd subject. [aaaaaaaaaa]
    fix: Write "feat:".
  error dirty-files
    core/package.json has changes. [core/package.json]
    fix: Commit them.`);
  });

  it('is short when there is nothing to do', () => {
    expect(renderPlanTable(plan({ branch: null, channel: 'rc' }), pipe)).toBe(
      'rc: nothing to release, from eeeeeeeeee',
    );
  });

  it('colours only when told to', () => {
    const painted = renderPlanTable(whole, { color: true, width: Infinity });
    expect(painted).toContain('\u001b[31mmajor\u001b[39m');
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(renderPlanTable(whole, pipe));
  });

  it.each([60, 80, 160])('fits %d columns', (width) => {
    const long = release('a-project-with-quite-a-long-name-日本語', {
      because: [{ ...feat, subject: '日本語 '.repeat(50) } as Because],
    });
    const lines = renderPlanTable(
      {
        ...whole,
        releases: [...whole.releases, long],
        skipped: [...whole.skipped, { project: '日本語'.repeat(50), why: 'not-releasable' }],
      },
      { color: false, width },
    ).split('\n');
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
    expect(lines.filter((line) => line.includes('…')).length).toBeGreaterThan(0);
  });

  it('keeps a pipe readable beside a subject of kilobytes', () => {
    const long = plan({
      releases: [
        release('core', { because: [{ ...feat, subject: 'x'.repeat(2048) } as Because, fix] }),
      ],
    });
    for (const render of [renderPlanTable, renderExplain])
      expect(Math.max(...render(long, pipe).split('\n').map(textWidth))).toBeLessThan(250);
  });

  const foreign = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\n', '\r', '\u001b[2K', '::', '##vso[', '\u202e', ' ', '日', 'x'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 12,
  });

  it('lets no foreign text act, nor forge a line', () => {
    fc.assert(
      fc.property(foreign, fc.constantFrom(40, 80, Infinity), (text, width) => {
        const hostile = plan({
          branch: text,
          releases: [
            release(text, {
              to: { version: '1.3.0', tag: text },
              because: [
                { ...feat, subject: text } as Because,
                { kind: 'dependency', on: text, bump: 'minor' },
              ],
            }),
          ],
          ranges: [{ file: text, project: text, on: text, from: text, to: text }],
          skipped: [
            {
              project: text,
              why: 'already-released',
              release: { version: '1.0.0', tag: text, source: text },
            },
          ],
          findings: [
            { code: 'c', severity: 'error', project: text, message: text, fix: text, where: text },
          ],
        });
        const calm = plan({
          ...hostile,
          branch: 'b',
          releases: hostile.releases.map((each) => ({ ...each, project: 'p' })),
          skipped: [{ project: 's', why: 'no-change' }],
          findings: [],
        });
        for (const render of [renderPlanTable, renderExplain]) {
          const output = render(hostile, { color: false, width });
          expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202e]/u);
          expect(output).not.toMatch(/^\s*::|##vso\[/m);
        }
        const tables = (of: ReleasePlan): number =>
          renderPlanTable({ ...of, findings: [] }, { color: false, width }).split('\n').length;
        expect(tables(hostile)).toBe(tables(calm));
      }),
    );
  });
});

describe('renderExplain', () => {
  it('leads from every decision to its change and rule', () => {
    expect(renderExplain({ ...whole, skipped: whole.skipped.slice(-2) }, pipe))
      .toBe(`* marks what decided.

base 1.2.0 → 2.0.0 (major)
     patch  1111111111 mend it        type fix is patch
  *  major  3333333333 turn it round  a breaking change is major
     minor  2222222222 add it         type feat is minor

core 1.2.0 → 1.2.1 (patch)
  *  patch  dependency base  its range ^1.2.0 refuses the new base and becomes ^2.0.0
  *  patch  dependency cli   the new cli concerns those who use it

sdk-js 0.4.0 → 0.4.1 (patch)
     patch  1111111111 mend it  type fix is patch
  *  minor  2222222222 add it   type feat is minor
  *  patch  zeroMajor shift     below 1.0.0 makes patch of minor
            group sdk           the projects of the group share one version

sdk-py 1.2.0 → 1.3.0 (minor)
     patch  1111111111 mend it  type fix is patch
  *         group sdk           the projects of the group share one version

held 1.2.0 → 1.3.0 (minor)
     patch  1111111111 mend it  type fix is patch
  *         held@1.3.0-dev.5    is out already, and versions never go down

grown 1.2.0 → 3.0.0 (major)
     patch  1111111111 mend it        type fix is patch
  *         Release-As in 4444444444  a demanded version is taken as it is

new 0.1.0 (first release)
  *    first release  no tag of the project is on an ancestor

Requirements that change
  core/package.json  base ^1.2.0 → ^2.0.0

Not released
  docs  only commits that ask for no release (3 commits)
  app   released already (app@1.0.0)`);
  });

  it('names every project, however many', () => {
    const text = renderExplain(whole, { color: false, width: 80 });
    for (const { project } of [...whole.releases, ...whole.skipped])
      expect(text).toMatch(new RegExp(`\\b${project}\\b`));
  });

  it('says so when nothing is released', () =>
    expect(renderExplain(plan({}), pipe)).toBe('Nothing is released.'));
});

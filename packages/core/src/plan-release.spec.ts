import type { FactsSpec } from './build-facts.fixture';
import { idOf, lines, planned, touch, workspace, type Wanted } from './plan-release.fixture';

const fix = touch('core', 'fix: a crash');
const feature = touch('core', 'feat: a thing (#12)');
const breaking = touch('core', 'feat!: another shape\n\nBREAKING CHANGE: the field is gone');
const python = touch('deid', 'feat(api): labels\n\nRefs: #4');
const candidate = { channel: 'rc' } as const;
const nightly = { channel: 'nightly' } as const;

type Scenario = readonly [
  name: string,
  spec: FactsSpec,
  wanted: Wanted,
  lines: readonly string[],
  id: string,
];

const SCENARIOS: readonly Scenario[] = [
  [
    'releases what changed; ranges that still fit stay',
    workspace([feature]),
    {},
    [
      'core 1.0.0 → core@1.1.0 (minor)',
      'packages/app/package.json: core ~1.0.0 → ~1.1.0',
      'app stays: not-releasable',
      'deid stays: no-change',
      'web stays: no-change',
      'commit stamp: app/package.json core/CHANGELOG.md core/package.json',
      'tag core@1.1.0 on stamp',
      'move main to stamp',
    ],
    '18f298b5aa34',
  ],
  [
    'follows ranges that refuse the new version',
    workspace([breaking, python]),
    {},
    [
      'core 1.0.0 → core@2.0.0 (major)',
      'deid 0.4.0 → deid@0.4.1 (patch)',
      'web 1.0.0 → web@1.0.1 (patch)',
      'packages/web/package.json: core ^1.0.0 → ^2.0.0',
      'packages/app/package.json: core ~1.0.0 → ~2.0.0',
      'app stays: not-releasable',
      'commit stamp: app/package.json core/CHANGELOG.md core/package.json deid/CHANGELOG.md deid/pyproject.toml web/CHANGELOG.md web/package.json',
      'tag core@2.0.0 on stamp',
      'tag deid@0.4.1 on stamp',
      'tag web@1.0.1 on stamp',
      'move main to stamp',
    ],
    '91b2be4f8fee',
  ],
  [
    'has nothing to do where nothing changed',
    workspace([{ message: 'feat: x', files: ['README.md'] }]),
    {},
    [
      'app stays: not-releasable',
      'core stays: no-change',
      'deid stays: no-change',
      'web stays: no-change',
    ],
    'd92f62d0ddd3',
  ],
  [
    'passes over what asks for nothing',
    workspace([touch('core', 'chore: tidy'), touch('deid', 'test: more')]),
    {},
    [
      'app stays: not-releasable',
      'core stays: no-bump',
      'deid stays: no-bump',
      'web stays: no-change',
    ],
    'cfed10a4409b',
  ],
  [
    'cuts a candidate off the branch',
    workspace([feature, python]),
    candidate,
    [
      'core 1.0.0 → core@1.1.0-rc.1 (minor)',
      'deid 0.4.0 → deid@0.4.1rc1 (patch)',
      'app stays: not-releasable',
      'web stays: no-change',
      'commit stamp: core/package.json deid/pyproject.toml',
      'tag core@1.1.0-rc.1 on stamp',
      'tag deid@0.4.1rc1 on stamp',
    ],
    '9f1eb1245b91',
  ],
  [
    'drags along with a candidate whom the stable release would drag',
    workspace([breaking]),
    candidate,
    [
      'core 1.0.0 → core@2.0.0-rc.1 (major)',
      'web 1.0.0 → web@1.0.1-rc.1 (patch)',
      'packages/web/package.json: core ^1.0.0 → ^2.0.0-rc.1',
      'app stays: not-releasable',
      'deid stays: no-change',
      'commit stamp: core/package.json web/package.json',
      'tag core@2.0.0-rc.1 on stamp',
      'tag web@1.0.1-rc.1 on stamp',
    ],
    '7ca4d9fbcf4a',
  ],
  [
    'lets the candidate in where what requires it is released itself',
    workspace([feature, touch('web', 'fix: y')]),
    candidate,
    [
      'core 1.0.0 → core@1.1.0-rc.1 (minor)',
      'web 1.0.0 → web@1.0.1-rc.1 (patch)',
      'packages/web/package.json: core ^1.0.0 → ^1.1.0-rc.1',
      'app stays: not-releasable',
      'deid stays: no-change',
      'commit stamp: core/package.json web/package.json',
      'tag core@1.1.0-rc.1 on stamp',
      'tag web@1.0.1-rc.1 on stamp',
    ],
    'c6b77428ffcb',
  ],
  [
    'numbers the next candidate',
    workspace([feature, touch('core', 'fix: x', { stamps: ['core@1.1.0-rc.1'] }), fix]),
    candidate,
    [
      'core 1.0.0 → core@1.1.0-rc.2 (minor)',
      'app stays: not-releasable',
      'deid stays: no-change',
      'web stays: no-change',
      'commit stamp: core/package.json',
      'tag core@1.1.0-rc.2 on stamp',
    ],
    'd2abd302855e',
  ],
  [
    'moves the base of a candidate up when a larger change lands',
    workspace([{ ...fix, stamps: ['core@1.0.1-rc.1'] }, feature]),
    { ...candidate, projects: ['core'] },
    [
      'core 1.0.0 → core@1.1.0-rc.1 (minor)',
      'app stays: not-releasable',
      'deid stays: no-change',
      'web stays: no-change',
      'commit stamp: core/package.json',
      'tag core@1.1.0-rc.1 on stamp',
    ],
    '058003f6a299',
  ],
  [
    'says that a candidate of this content is out',
    workspace([{ ...fix, stamps: ['core@1.0.1-rc.1'] }]),
    candidate,
    [
      'app stays: not-releasable',
      'core stays: already-released',
      'deid stays: no-change',
      'web stays: no-change',
    ],
    '5b480853a427',
  ],
  [
    'counts commits for a nightly',
    workspace([feature, fix, python]),
    nightly,
    [
      'core 1.0.0 → core@1.1.0-dev.2 (minor)',
      'deid 0.4.0 → deid@0.4.1.dev1 (patch)',
      'app stays: not-releasable',
      'web stays: no-change',
      'commit stamp: core/package.json deid/pyproject.toml',
      'tag core@1.1.0-dev.2 on stamp',
      'tag deid@0.4.1.dev1 on stamp',
    ],
    '91d12620f054',
  ],
  [
    'continues nightlies above a candidate',
    workspace([{ ...feature, stamps: ['core@1.1.0-rc.1'] }, fix]),
    nightly,
    [
      'core 1.0.0 → core@1.1.0-rc.1.dev.1 (minor)',
      'app stays: not-releasable',
      'deid stays: no-change',
      'web stays: no-change',
      'commit stamp: core/package.json',
      'tag core@1.1.0-rc.1.dev.1 on stamp',
    ],
    '27ed948f2789',
  ],
  [
    'promotes a candidate that lies behind the tip',
    workspace([{ ...fix, id: 'b'.repeat(40), stamps: ['core@1.0.1-rc.1'] }], {
      tip: 'd'.repeat(40),
    }),
    { from: 'core@1.0.1-rc.1' },
    [
      'core 1.0.0 → core@1.0.1 (patch)',
      'app stays: not-releasable',
      'deid stays: no-change',
      'web stays: no-change',
      'commit stamp: core/CHANGELOG.md core/package.json',
      'tag core@1.0.1 on stamp',
      'commit bookkeeping: core/CHANGELOG.md core/package.json',
      'move main to bookkeeping',
    ],
    '2fc846d3d35a',
  ],
  [
    'writes nothing back where it is told so',
    workspace([fix]),
    { write: 'tag-only' },
    [
      'core 1.0.0 → core@1.0.1 (patch)',
      'app stays: not-releasable',
      'deid stays: no-change',
      'web stays: no-change',
      'commit stamp: core/CHANGELOG.md core/package.json',
      'tag core@1.0.1 on stamp',
    ],
    '56107df320d4',
  ],
  [
    'stays in this clone',
    workspace([fix]),
    { push: false },
    [
      'core 1.0.0 → core@1.0.1 (patch)',
      'app stays: not-releasable',
      'deid stays: no-change',
      'web stays: no-change',
      'commit stamp: core/CHANGELOG.md core/package.json',
      'tag core@1.0.1 on stamp',
      'move main to stamp',
    ],
    '0484a92be890',
  ],
  [
    'takes a demand literally',
    workspace([fix]),
    { projects: ['core'], releaseAs: '3.0.0' },
    [
      'core 1.0.0 → core@3.0.0 (major)',
      'web 1.0.0 → web@1.0.1 (patch)',
      'packages/web/package.json: core ^1.0.0 → ^3.0.0',
      'packages/app/package.json: core ~1.0.0 → ~3.0.0',
      'app stays: not-releasable',
      'deid stays: no-change',
      'commit stamp: app/package.json core/CHANGELOG.md core/package.json web/CHANGELOG.md web/package.json',
      'tag core@3.0.0 on stamp',
      'tag web@1.0.1 on stamp',
      'move main to stamp',
    ],
    '7fff3653312d',
  ],
  [
    'takes a fixed group together',
    workspace([fix], {
      projects: {
        core: { group: 'sdk' },
        web: { group: 'sdk' },
        deid: { ecosystem: 'python', group: 'sdk' },
      },
    }),
    {},
    [
      'core 1.0.0 → core@1.0.1 (patch)',
      'deid 0.4.0 → deid@1.0.1 (patch)',
      'web 1.0.0 → web@1.0.1 (patch)',
      'commit stamp: core/CHANGELOG.md core/package.json deid/CHANGELOG.md deid/pyproject.toml web/CHANGELOG.md web/package.json',
      'tag core@1.0.1 on stamp',
      'tag deid@1.0.1 on stamp',
      'tag web@1.0.1 on stamp',
      'move main to stamp',
    ],
    '0cef414791f6',
  ],
  [
    'starts what was never released',
    workspace([touch('new', 'feat: x')], { projects: { new: {}, chart: { ecosystem: 'tag' } } }),
    {},
    [
      'new first → new@0.1.0 (patch)',
      'chart stays: no-change',
      'commit stamp: new/CHANGELOG.md',
      'tag new@0.1.0 on stamp',
      'move main to stamp',
    ],
    '7edb6be9f57c',
  ],
  [
    'finds what speaks against it',
    workspace([fix], { branch: 'feature/x', dirty: ['packages/core/package.json'] }),
    {},
    [
      'core 1.0.0 → core@1.0.1 (patch)',
      'app stays: not-releasable',
      'deid stays: no-change',
      'web stays: no-change',
      'error: branch-not-released',
      'error: dirty-files',
      'commit stamp: core/CHANGELOG.md core/package.json',
      'tag core@1.0.1 on stamp',
      'move feature/x to stamp',
    ],
    '111e947d6505',
  ],
  [
    'refuses two projects that write one tag',
    workspace([fix]),
    { options: { tag: 'v{version}' } },
    ['failure tag-collision options.tag'],
    '',
  ],
  [
    'refuses to promote what was cut because of others',
    workspace([{ ...breaking, stamps: ['core@2.0.0-rc.1', 'web@1.0.1-rc.1'] }]),
    { from: 'web@1.0.1-rc.1' },
    ['failure promotion-empty --from'],
    '',
  ],
  [
    'refuses a promotion of no candidate',
    workspace([fix]),
    { from: 'core@1.0.0' },
    ['failure promotion-unfit --from'],
    '',
  ],
];

describe('planRelease', () => {
  it.each(SCENARIOS)('%s', async (_name, spec, wanted, expected, planId) => {
    const outcome = await planned(spec, wanted);
    expect(lines(outcome)).toEqual(expected);
    // Nothing but a change of what a plan says may change its id.
    expect(idOf(outcome)).toBe(planId);
  });
});

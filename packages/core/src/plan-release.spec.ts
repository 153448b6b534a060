import { createHash } from 'node:crypto';
import { buildFacts, type CommitSpec, type FactsSpec } from './build-facts.fixture';
import type { ParseMessage } from './commits/change';
import { loadMessageParser } from './commits/load-message-parser';
import { parseConfig } from './config/parse-config';
import type { Operation } from './operation';
import type { PlanRequest } from './plan/plan-request';
import { planRelease, type Planned } from './plan-release';
import type { Result } from './result';

/**
 * The specification of the spine: a history, what is asked for, and all that comes of it. The workspace has `core` (npm), `web`
 * (npm, requires core), `deid` (Python) and a private application that requires the first two.
 */
const COMMITS: readonly CommitSpec[] = [
  {
    message: 'chore: start',
    files: ['packages/core/a.ts', 'packages/web/a.ts', 'packages/deid/a.py'],
    stamps: ['core@1.0.0', 'web@1.0.0', 'deid@0.4.0'],
  },
];
const touch = (project: string, message: string, more: Partial<CommitSpec> = {}): CommitSpec => ({
  message,
  files: [`packages/${project}/src/a`],
  ...more,
});

const FILES = new Map([
  ['packages/core/package.json', '{\n  "name": "core",\n  "version": "1.0.0"\n}\n'],
  [
    'packages/web/package.json',
    '{\n  "name": "web",\n  "version": "1.0.0",\n  "dependencies": { "core": "^1.0.0" }\n}\n',
  ],
  ['packages/deid/pyproject.toml', '[project]\nname = "deid"\nversion = "0.4.0"\n'],
  [
    'packages/app/package.json',
    '{\n  "name": "app",\n  "private": true,\n  "dependencies": { "core": "~1.0.0", "web": "^1.0.0" }\n}\n',
  ],
  [
    'packages/core/CHANGELOG.md',
    '# Changelog\n\n## [Unreleased]\n\n## [1.0.0] - 2026-01-01\n\n### Added\n\n- All of it\n',
  ],
]);

function workspace(commits: readonly CommitSpec[], more: Partial<FactsSpec> = {}): FactsSpec {
  return {
    projects: {
      core: { fileVersion: '1.0.0' },
      web: { fileVersion: '1.0.0', dependencies: [{ on: 'core', range: '^1.0.0' }] },
      deid: { ecosystem: 'python', fileVersion: '0.4.0' },
      app: {
        releasable: false,
        dependencies: [
          { on: 'core', range: '~1.0.0' },
          { on: 'web', range: '^1.0.0' },
        ],
      },
    },
    remote: {
      name: 'origin',
      web: { forge: 'github', url: 'https://github.com/acme/sdk' },
      head: 'c'.repeat(39) + (commits.length + COMMITS.length),
      relation: 'equal',
    },
    files: FILES,
    ...more,
    commits: [...COMMITS, ...commits],
  };
}

let parse: ParseMessage;
beforeAll(async () => {
  parse = await loadMessageParser();
});

interface Wanted extends Partial<PlanRequest> {
  readonly options?: object;
  readonly push?: boolean;
}

function plan(
  spec: FactsSpec,
  { options = {}, push = true, ...request }: Wanted = {},
): Result<Planned> {
  const config = parseConfig(options);
  if (!config.ok) return config;
  const asked: PlanRequest = {
    channel: 'stable',
    projects: null,
    releaseAs: null,
    from: null,
    write: 'push',
    ...request,
  };
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  return planRelease(buildFacts(spec), config.value, {
    request: asked,
    push,
    tools: { parse, sha256 },
  });
}

/** A plan as lines: what is released, rewritten, passed over and found; what is done. */
function lines(planned: Result<Planned>): readonly string[] {
  if (!planned.ok)
    return planned.failures.map(({ code, where }) => `failure ${code} ${where ?? ''}`.trimEnd());
  const {
    plan: { releases, ranges, skipped, findings },
    operations,
  } = planned.value;
  return [
    ...releases.map(
      ({ project, from, to, bump }) =>
        `${project} ${from?.version ?? 'first'} → ${to.tag} (${bump})`,
    ),
    ...ranges.map(({ file, on, from, to }) => `${file}: ${on} ${from} → ${to}`),
    ...skipped.map(({ project, why }) => `${project} stays: ${why}`),
    ...findings.map(({ code, severity }) => `${severity}: ${code}`),
    ...operations.map(operationLine),
  ];
}

function operationLine(operation: Operation): string {
  switch (operation.kind) {
    case 'stamp':
      return `commit ${operation.id}: ${operation.edits.map(({ path }) => path.replace('packages/', '')).join(' ')}`;
    case 'tag':
      return `tag ${operation.name} on ${operation.target}`;
    case 'branch':
      return `move ${operation.name} to ${operation.target}`;
  }
}

const idOf = (planned: Result<Planned>): string =>
  planned.ok ? planned.value.plan.id.slice('sha256:'.length, 'sha256:'.length + 12) : '';

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
      'web 1.0.0 → web@1.0.1-rc.1 (patch)',
      'packages/web/package.json: core ^1.0.0 → ^1.1.0-rc.1',
      'app stays: not-releasable',
      'commit stamp: core/package.json deid/pyproject.toml web/package.json',
      'tag core@1.1.0-rc.1 on stamp',
      'tag deid@0.4.1rc1 on stamp',
      'tag web@1.0.1-rc.1 on stamp',
    ],
    '496bec9bf68d',
  ],
  [
    'numbers the next candidate',
    workspace([feature, touch('core', 'fix: x', { stamps: ['core@1.1.0-rc.1'] }), fix]),
    candidate,
    [
      'core 1.0.0 → core@1.1.0-rc.2 (minor)',
      'web 1.0.0 → web@1.0.1-rc.1 (patch)',
      'packages/web/package.json: core ^1.0.0 → ^1.1.0-rc.2',
      'app stays: not-releasable',
      'deid stays: no-change',
      'commit stamp: core/package.json web/package.json',
      'tag core@1.1.0-rc.2 on stamp',
      'tag web@1.0.1-rc.1 on stamp',
    ],
    '9a698780a705',
  ],
  [
    'moves the base of a candidate up when a larger change lands',
    workspace([{ ...fix, stamps: ['core@1.0.1-rc.1'] }, feature]),
    { ...candidate, projects: ['core'] },
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
    '942e4429dfb4',
  ],
  [
    'says that a candidate of this content is out',
    workspace([{ ...fix, stamps: ['core@1.0.1-rc.1'] }]),
    candidate,
    [
      'web 1.0.0 → web@1.0.1-rc.1 (patch)',
      'packages/web/package.json: core ^1.0.0 → ^1.0.1-rc.1',
      'app stays: not-releasable',
      'core stays: already-released',
      'deid stays: no-change',
      'commit stamp: web/package.json',
      'tag web@1.0.1-rc.1 on stamp',
    ],
    'f63cbb0f3e33',
  ],
  [
    'counts commits for a nightly',
    workspace([feature, fix, python]),
    nightly,
    [
      'core 1.0.0 → core@1.1.0-dev.2 (minor)',
      'deid 0.4.0 → deid@0.4.1.dev1 (patch)',
      'web 1.0.0 → web@1.0.1-dev.2 (patch)',
      'packages/web/package.json: core ^1.0.0 → ^1.1.0-dev.2',
      'app stays: not-releasable',
      'commit stamp: core/package.json deid/pyproject.toml web/package.json',
      'tag core@1.1.0-dev.2 on stamp',
      'tag deid@0.4.1.dev1 on stamp',
      'tag web@1.0.1-dev.2 on stamp',
    ],
    '6dd7d9950cbc',
  ],
  [
    'continues nightlies above a candidate',
    workspace([{ ...feature, stamps: ['core@1.1.0-rc.1'] }, fix]),
    nightly,
    [
      'core 1.0.0 → core@1.1.0-rc.1.dev.1 (minor)',
      'web 1.0.0 → web@1.0.1-dev.2 (patch)',
      'packages/web/package.json: core ^1.0.0 → ^1.1.0-rc.1.dev.1',
      'app stays: not-releasable',
      'deid stays: no-change',
      'commit stamp: core/package.json web/package.json',
      'tag core@1.1.0-rc.1.dev.1 on stamp',
      'tag web@1.0.1-dev.2 on stamp',
    ],
    '89b7c49ac6f5',
  ],
  [
    'promotes a candidate that lies behind the tip',
    workspace([{ ...fix, id: 'b'.repeat(40), stamps: ['core@1.0.1-rc.1'] }], {
      promotion: {
        tag: 'core@1.0.1-rc.1',
        changed: ['packages/core/package.json'],
        tip: 'd'.repeat(40),
        tipFiles: FILES,
      },
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
    'refuses a promotion of no candidate',
    workspace([fix]),
    { from: 'core@1.0.0' },
    ['failure promotion-unfit --from'],
    '',
  ],
];

describe('planRelease', () => {
  it.each(SCENARIOS)('%s', (_name, spec, wanted, expected, planId) => {
    const planned = plan(spec, wanted);
    expect(lines(planned)).toEqual(expected);
    // Nothing but a change of what a plan says may change its id.
    expect(idOf(planned)).toBe(planId);
  });
});

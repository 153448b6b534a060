import { createHash } from 'node:crypto';
import { buildFacts, type CommitSpec, type FactsSpec } from './build-facts.fixture';
import { loadMessageParser } from './commits/load-message-parser';
import { parseConfig } from './config/parse-config';
import { answerFrom, type AnswerTable } from './evidence/answer-from.fixture';
import type { Question } from './evidence/question';
import type { FollowUp } from './follow-up';
import type { Operation } from './operation';
import { planRelease, type Planned } from './plan-release';
import type { WantedRelease } from './plan/plan-request';
import { ok, type Result } from './result';

/**
 * The workspace of the spine's specification: `core` (npm), `web` (npm, requires core), `deid`
 * (Python) and a private application that requires the first two.
 */
const COMMITS: readonly CommitSpec[] = [
  {
    message: 'chore: start',
    files: ['packages/core/a.ts', 'packages/web/a.ts', 'packages/deid/a.py'],
    stamps: ['core@1.0.0', 'web@1.0.0', 'deid@0.4.0'],
  },
];
export const touch = (
  project: string,
  message: string,
  more: Partial<CommitSpec> = {},
): CommitSpec => ({
  message,
  files: [`packages/${project}/src/a`],
  ...more,
});

export const FILES = new Map([
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

export function workspace(
  commits: readonly CommitSpec[],
  more: Partial<FactsSpec> = {},
): FactsSpec {
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

export interface Wanted extends Partial<WantedRelease> {
  readonly options?: object;
  readonly push?: boolean;
  readonly answers?: AnswerTable;
  /** Told every question that is asked. */
  readonly asked?: (question: Question) => void;
}

/** The whole pipeline over such a workspace. */
export async function planned(spec: FactsSpec, wanted: Wanted = {}): Promise<Result<Planned>> {
  const { options = {}, push = true, answers = {}, asked, ...request } = wanted;
  const config = parseConfig(options);
  if (!config.ok) return config;
  const whole: WantedRelease = {
    channel: 'stable',
    projects: null,
    releaseAs: null,
    from: null,
    write: 'push',
    ...request,
  };
  const tools = {
    parse: await loadMessageParser(),
    sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
  };
  const inquiry = planRelease(buildFacts(spec), config.value, { request: whole, push, tools });
  return answerFrom(inquiry, { ...ANSWERS, ...answers }, asked);
}

const ANSWERS: AnswerTable = {
  'api-changes': ok([]),
  'api-deprecations': ok([]),
  'project-files': ok(new Map()),
  'files-at': ok(FILES),
  'changed-paths': ok(['packages/core/package.json']),
};

/** A plan as lines: what is released, rewritten, passed over and found; what is done. */
export function lines(planned: Result<Planned>): readonly string[] {
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
    // What is pushed moves the lease, and always does: a line of it would say nothing.
    ...operations.filter(({ kind }) => kind !== 'lease').map(operationLine),
  ];
}

/**
 * What follows a plan as lines: `first` what is due of releases that stand, `then` what its own
 * operations need.
 */
export function followUpLines(planned: Result<Planned>): readonly string[] {
  if (!planned.ok) return [];
  const { standing, followUps } = planned.value;
  return [
    ...standing.map((followUp) => `first ${followUpLine(followUp)}`),
    ...followUps.map((followUp) => `then ${followUpLine(followUp)}`),
  ];
}

export function followUpLine(followUp: FollowUp): string {
  if (followUp.kind !== 'clone') return `${followUp.kind} ${followUp.issue.key}`;
  const { tags, branch } = followUp;
  const followed = [...tags, ...(branch === null ? [] : [`${branch.name} to ${branch.target}`])];
  return `clone follows ${followed.join(', ')}`;
}

function operationLine(operation: Operation): string {
  switch (operation.kind) {
    case 'stamp':
      return `commit ${operation.id}: ${operation.edits.map(({ path }) => path.replace('packages/', '')).join(' ')}`;
    case 'tag':
      return `tag ${operation.name} on ${operation.target}`;
    case 'branch':
      return `move ${operation.name} to ${operation.target}`;
    case 'lease':
      return `lease ${operation.ref}`;
  }
}

export const idOf = (planned: Result<Planned>): string =>
  planned.ok ? planned.value.plan.id.slice('sha256:'.length, 'sha256:'.length + 12) : '';

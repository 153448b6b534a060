import { buildFacts, type ProjectSpec } from '../build-facts.fixture';
import { loadMessageParser } from '../commits/load-message-parser';
import { configOf } from '../config/config-of.fixture';
import { answerFrom } from '../evidence/answer-from.fixture';
import { ok } from '../result';
import { startLine } from './start-line';
import type { LtsRequest } from './lts-start';

interface Case extends Partial<LtsRequest> {
  readonly projects?: Readonly<Record<string, ProjectSpec>>;
  readonly options?: object;
  readonly tags: readonly string[];
}

async function start({ projects = { core: {}, web: {} }, options, tags, ...request }: Case) {
  const facts = buildFacts({
    projects,
    strayTags: tags,
    commits: [{ message: 'feat: start', files: [] }],
  });
  const wanted = { kind: 'lts', project: 'core', line: '1.7', branch: null, ...request } as const;
  const parse = await loadMessageParser();
  const inquiry = startLine(facts, configOf({ ...options }), { request: wanted, parse });
  const started = answerFrom(inquiry, { lines: ok([]) });
  if (!started.ok) return started.failures.map(({ code }) => code).join();
  const { name, branch, projects: own, tag, first } = started.value.start;
  return [name, branch, Object.keys(own).join(), first.tag, tag].join(' ');
}

const sdk = { projects: ['core', 'web'], versions: 'fixed' };
const grouped = { core: { group: 'sdk' }, web: { group: 'sdk' } };

it.each<[what: string, Case, expected: string]>([
  [
    'the newest stable tag',
    { tags: ['core@1.7.0', 'core@1.7.10', 'core@1.7.2', 'core@1.7.11-rc.1', 'core@1.8.0'] },
    'core-1.7 lts/core-1.7 core core@1.7.0 core@1.7.10',
  ],
  [
    'a line without its first release',
    { tags: ['core@1.7.1', 'core@1.7.2'] },
    'core-1.7 lts/core-1.7 core core@1.7.1 core@1.7.2',
  ],
  [
    'the only project',
    { projects: { core: {} }, tags: ['v1.7.0'] },
    '1.7 lts/1.7 core v1.7.0 v1.7.0',
  ],
  [
    'a line whose minor has two digits',
    { line: '1.70', tags: ['core@1.7.0', 'core@1.70.0'] },
    'core-1.70 lts/core-1.70 core core@1.70.0 core@1.70.0',
  ],
  [
    'a group that is all',
    { projects: grouped, options: { groups: { sdk } }, tags: ['core@1.7.0', 'web@1.7.1'] },
    '1.7 lts/1.7 core,web core@1.7.0 web@1.7.1',
  ],
  [
    'a group beside others, without who joined it later',
    {
      projects: { ...grouped, late: { group: 'sdk' }, other: {} },
      options: { groups: { sdk: { ...sdk, projects: ['core', 'web', 'late'] } } },
      tags: ['core@1.7.0', 'web@1.7.0', 'late@1.8.0'],
    },
    'sdk-1.7 lts/sdk-1.7 core,web core@1.7.0 web@1.7.0',
  ],
  [
    'a name with a scope',
    {
      projects: { '@acme/core': {}, web: {} },
      project: '@acme/core',
      tags: ['@acme/core@1.7.0'],
    },
    'acme-core-1.7 lts/acme-core-1.7 @acme/core @acme/core@1.7.0 @acme/core@1.7.0',
  ],
  [
    'an epoch',
    { projects: { core: { ecosystem: 'python' } }, line: '1!1.7', tags: ['v1!1.7.0', 'v1.7.0'] },
    '1-1.7 lts/1-1.7 core v1!1.7.0 v1!1.7.0',
  ],
  [
    'other patterns',
    { options: { branches: { lts: ['{old,older}/**', 'release/*-lts'] } }, tags: ['core@1.7.0'] },
    'core-1.7 release/core-1.7-lts core core@1.7.0 core@1.7.0',
  ],
  [
    'a branch of its own',
    { branch: 'lts/seven', tags: ['core@1.7.0'] },
    'core-1.7 lts/seven core core@1.7.0 core@1.7.0',
  ],
  [
    'no pattern that makes a name',
    { options: { branches: { lts: ['lts/**'] } }, tags: ['core@1.7.0'] },
    'line-branch-invalid',
  ],
  ['candidates alone', { tags: ['core@1.7.0-rc.1'] }, 'line-never-released'],
])('begins at %s', async (_what, row, expected) => {
  expect(await start(row)).toBe(expected);
});

import { buildFacts, type CommitSpec, type FactsSpec } from '../build-facts.fixture';
import { loadMessageParser } from '../commits/load-message-parser';
import { parseConfig } from '../config/parse-config';
import { touch, workspace } from '../plan-release.fixture';
import { openCandidates } from './open-candidates';

interface Asked {
  readonly projects?: readonly string[] | null;
  readonly options?: object;
}

async function open(spec: FactsSpec, { projects = null, options = {} }: Asked = {}) {
  const config = parseConfig(options);
  if (!config.ok) throw new Error(JSON.stringify(config.failures));
  const parse = await loadMessageParser();
  const found = openCandidates(buildFacts(spec), config.value, { parse, projects });
  return found.ok ? found.value : found.failures.map(({ code }) => code);
}

const core = (message: string, ...stamps: readonly string[]) => touch('core', message, { stamps });
const deid = (message: string, ...stamps: readonly string[]) => touch('deid', message, { stamps });

it.each<[string, readonly CommitSpec[], readonly string[]]>([
  ['nothing was ever cut', [core('fix: x')], ['promotion-none']],
  [
    'each project’s newest',
    [
      core('fix: x', 'core@1.0.1-rc.1', 'core@1.0.1-rc.2'),
      deid('fix: y', 'deid@0.4.1rc9', 'deid@0.4.1rc10'),
    ],
    ['core@1.0.1-rc.2', 'deid@0.4.1rc10'],
  ],
  [
    'towards the highest version',
    [core('fix: x', 'core@1.0.1-rc.3'), core('feat: x', 'core@1.1.0-rc.1')],
    ['core@1.1.0-rc.1'],
  ],
  [
    'no nightly, also none on the way to a candidate',
    [
      core('fix: x', 'core@1.0.1-dev.1', 'core@1.0.1-rc.1'),
      core('fix: y', 'core@1.0.1-rc.2.dev.1'),
    ],
    ['core@1.0.1-rc.1'],
  ],
  [
    'none that is stable already, while others are not',
    [core('fix: x', 'core@1.0.1-rc.1', 'core@1.0.1'), deid('fix: y', 'deid@0.4.1rc1')],
    ['deid@0.4.1rc1'],
  ],
  [
    'none that a stable release has passed over',
    [core('feat!: x', 'core@2.0.0-rc.1'), core('fix: y', 'core@1.0.1')],
    ['promotion-none'],
  ],
  [
    'all are stable: those that became so last',
    [
      core('fix: x', 'core@1.0.1-rc.1', 'core@1.0.1'),
      touch('web', 'fix: w', { stamps: ['web@1.0.1-rc.1'] }),
      deid('fix: y', 'deid@0.4.1rc1', 'deid@0.4.1rc2.dev1', 'deid@0.4.1', 'web@1.0.1'),
      core('fix: later'),
    ],
    ['deid@0.4.1rc1', 'web@1.0.1-rc.1'],
  ],
  [
    'none became stable as it was',
    [core('fix: x', 'core@1.0.1-rc.1'), core('fix: y', 'core@1.0.1')],
    ['promotion-none'],
  ],
])('%s', async (_name, commits, expected) => {
  expect(await open(workspace(commits))).toEqual(expected);
});

it('asks only of the projects that are named', async () => {
  const spec = workspace([core('fix: x', 'core@1.0.1-rc.1', 'deid@0.4.1rc1')]);
  expect(await open(spec, { projects: ['deid'] })).toEqual(['deid@0.4.1rc1']);
  expect(await open(spec, { projects: ['web'] })).toEqual(['promotion-none']);
});

it('leaves out what lies on another branch', async () => {
  const spec = { ...workspace([core('fix: x')]), strayTags: ['core@1.0.1-rc.1'] };
  expect(await open(spec)).toEqual(['promotion-none']);
});

it('takes of a fixed group one version, by its one tag or by those of its members', async () => {
  const { projects, ...rest } = workspace([
    core('fix: x', 'web@1.1.0-rc.1'),
    core('feat: x', 'web@1.1.0-rc.2', 'core@1.1.0-rc.2', 'v1.1.0-rc.2'),
  ]);
  const member = (name: string) => ({ ...projects[name], group: 'sdk' });
  const spec = { ...rest, projects: { ...projects, core: member('core'), web: member('web') } };
  const sdk = { projects: ['core', 'web'], versions: 'fixed' };
  const asked = (group: object) => open(spec, { options: { groups: { sdk: group } } });
  expect(await asked(sdk)).toEqual(['core@1.1.0-rc.2', 'web@1.1.0-rc.2']);
  expect(await asked({ ...sdk, tag: 'v{version}', memberTags: true })).toEqual(['v1.1.0-rc.2']);
});

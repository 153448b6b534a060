import {
  type CommitFact,
  loadMessageParser,
  parseConfig,
  type ProjectFacts,
  type RepoFacts,
  type TagFact,
} from '@release-openmed/core';
import { judgePolicies } from './judge-policies';

/** One project, a tag on every commit: what each message made of the version. */
function past(...steps: readonly (readonly [message: string, version: string])[]): RepoFacts {
  const id = (index: number): string => index.toString(16).padStart(40, '0');
  const commits: readonly CommitFact[] = steps
    .map(([message], index) => ({
      id: id(index),
      parents: index === 0 ? [] : [id(index - 1)],
      time: index,
      author: 'Ada Author',
      message,
      files: ['a/x'],
    }))
    .reverse();
  const tags: readonly TagFact[] = steps.map(([, version], index) => ({
    name: `v${version}`,
    commit: id(index),
    parents: [],
    source: null,
    time: 0,
  }));
  const project: ProjectFacts = {
    name: 'a',
    releasable: true,
    root: 'a',
    ecosystem: 'npm',
    packageName: 'a',
    fileVersion: null,
    group: null,
    manifests: [],
    versionFiles: [],
    versionKnown: true,
    dependencies: [],
  };
  return {
    now: '2026-01-01T00:00:00Z',
    source: id(steps.length - 1),
    branch: 'main',
    workspace: '',
    remote: null,
    projects: [project],
    tags,
    commits,
    files: new Map(),
    dirty: [],
    tip: id(steps.length - 1),
    paths: [],
    accepted: [],
    line: null,
    strayLine: null,
    licenseExceptions: [],
    lease: null,
    merge: null,
  };
}

async function judged(
  facts: RepoFacts,
  ...decided: readonly string[]
): Promise<Record<string, unknown>> {
  const config = parseConfig({});
  if (!config.ok) throw new Error('config');
  const hints = judgePolicies(facts, {
    config: config.value,
    decided: new Set(decided),
    parse: await loadMessageParser(),
  });
  return Object.fromEntries(hints.map(({ option, value }) => [option.join('.'), value]));
}

const STRICT = past(
  ['feat: 1', '0.1.0'],
  ['feat: 2', '0.2.0'],
  ['feat: 3', '0.3.0'],
  ['feat: 4', '0.4.0'],
  ['fix: 5', '0.4.1'],
);

describe('judgePolicies', () => {
  it('finds how bumps below 1.0.0 were made', async () => {
    expect(await judged(STRICT)).toEqual({ zeroMajor: 'strict' });
    expect(
      await judged(
        past(
          ['feat: 1', '0.1.0'],
          ['feat: 2', '0.1.1'],
          ['feat!: 3', '1.0.0'],
          ['fix: 4', '1.0.1'],
        ),
      ),
    ).toEqual({});
  });

  it('asks nothing that settings have decided', async () => {
    expect(await judged(STRICT, 'zeroMajor')).toEqual({});
  });

  it('finds the policy: without conventional commits every release is a fix', async () => {
    const messages = ['a', 'deprecate: x', 'deprecate: y', 'deprecate: z', 'deprecate: q'];
    expect(
      await judged(past(...messages.map((message, index) => [message, `1.0.${index}`] as const))),
    ).toEqual({ policy: 'conventional' });
  });

  it('keeps the defaults where a few releases could be chance', async () => {
    expect(
      await judged(past(['feat: 1', '0.1.0'], ['feat: 2', '0.2.0'], ['feat: 3', '0.3.0'])),
    ).toEqual({});
  });
});

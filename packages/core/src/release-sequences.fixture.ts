import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { ParseMessage } from './commits/change';
import type { Config } from './config/config-schema';
import { parseConfig } from './config/parse-config';
import { LINE } from './config/parse-line';
import { usualChannel } from './config/usual-channel';
import { answerFrom } from './evidence/answer-from.fixture';
import { MemoryRepository } from './memory-repository.fixture';
import type { ChannelName } from './names/channel-name';
import { planRelease, type Planned } from './plan-release';
import type { Result } from './result';

/** What may happen in a repository. Numbers choose among what is there, round and round. */
interface Steps {
  readonly commit: { readonly on: number; readonly project: number; readonly type: string };
  /** What is allowed on a line, of its project. */
  readonly backport: { readonly which: number };
  readonly revert: { readonly on: number; readonly which: number };
  /** Into main. */
  readonly merge: { readonly on: number };
  /** Channel null: the usual one of the branch. */
  readonly release: { readonly on: number; readonly channel: ChannelName | null };
  readonly promote: { readonly which: number };
  /** A line of long-term support. */
  readonly cut: { readonly which: number };
  readonly yank: { readonly which: number };
}

export type Step = { [K in keyof Steps]: { readonly do: K } & Steps[K] }[keyof Steps];

/** Half of all happens on main. */
const on = fc.oneof(fc.constant(0), fc.nat({ max: 50 }));
const which = fc.nat({ max: 50 });
const TYPES = ['fix', 'fix', 'security', 'feat', 'feat!', 'docs', 'test'];
const CHANNELS = ['nightly', 'rc', 'stable', 'lts', null, null, null, null] as const;

function step<K extends keyof Steps>(
  name: K,
  weight: number,
  parts: { [P in keyof Steps[K]]: fc.Arbitrary<Steps[K][P]> },
): fc.WeightedArbitrary<Step> {
  const arbitrary = fc.record(parts).map((values) => ({ do: name, ...values }) as unknown as Step);
  return { weight, arbitrary };
}

/** Everything was released once before they begin. */
export const sequences: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    step('commit', 8, { on, project: fc.nat({ max: 2 }), type: fc.constantFrom(...TYPES) }),
    step('release', 8, { on, channel: fc.constantFrom(...CHANNELS) }),
    step('backport', 2, { which }),
    step('promote', 2, { which }),
    step('cut', 2, { which }),
    step('revert', 1, { on, which }),
    step('merge', 1, { on }),
    step('yank', 1, { which }),
  ),
  { minLength: 8, maxLength: 24, size: 'max' },
);

const PROJECTS = ['core', 'web', 'deid'] as const;
const START = {
  'packages/core/package.json': '{ "name": "core", "version": "0.0.0" }\n',
  'packages/web/package.json':
    '{ "name": "web", "version": "0.0.0", "dependencies": { "core": "^1.0.0" } }\n',
  'packages/deid/pyproject.toml': '[project]\nname = "deid"\nversion = "0.0.0"\n',
};

export interface Ask {
  readonly branch: string;
  readonly channel: ChannelName;
  readonly from: string | null;
}

export interface Scene {
  readonly repository: MemoryRepository;
  readonly plan: (ask: Ask, repository?: MemoryRepository) => Result<Planned>;
  /** Does what a person would do by hand; of a release, says what they would ask for. */
  readonly take: (step: Step) => Ask | null;
}

export function setScene(parse: ParseMessage): Scene {
  const parsed = parseConfig({ proofs: 'off' });
  if (!parsed.ok) throw new Error(parsed.failures[0]?.message);
  const config = parsed.value;
  const repository = new MemoryRepository(Object.keys(START));
  repository.commit('main', 'feat: begin', START);
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  return {
    repository,
    plan: ({ branch, channel, from }, where = repository) => {
      const request = { channel, from, projects: null, releaseAs: null, write: 'push' as const };
      const asked = { request, push: true, tools: { parse, sha256 } };
      return answerFrom(planRelease(where.facts(branch, from), config, asked), where.answers());
    },
    take: (one) => take(one, { repository, config }),
  };
}

interface Place {
  readonly repository: MemoryRepository;
  readonly config: Config;
}

function take<K extends keyof Steps>(one: { do: K } & Steps[K], place: Place): Ask | null {
  return ACTS[one.do](one, place);
}

const ACTS: { readonly [K in keyof Steps]: (step: Steps[K], place: Place) => Ask | null } = {
  commit: ({ on: at, project, type }, { repository }) => {
    const branch = branchAt(at, repository);
    change(branch, { project: nth(PROJECTS, project)!, type }, repository);
    return null;
  },
  backport: ({ which: at }, { repository }) => {
    const lines = [...repository.branches.keys()].filter((name) => LINE_BRANCH.test(name));
    const [line, project] = LINE_BRANCH.exec(nth(lines, at) ?? '') ?? [];
    if (line !== undefined) change(line, { project: project!, type: 'security' }, repository);
    return null;
  },
  revert,
  merge: ({ on: at }, { repository }) => {
    const branch = branchAt(at, repository);
    const tip = repository.branches.get(branch)!;
    if (branch !== 'main') repository.commit('main', `Merge branch '${branch}'`, {}, tip);
    return null;
  },
  release: ({ on: at, channel }, { repository, config }) => {
    const branch = branchAt(at, repository);
    return { branch, channel: channel ?? usualChannel(branch, config), from: null };
  },
  promote: ({ which: at }, { repository }) => {
    const from = nth(tagsLike(/^\w+@[\d.]+-?rc\.?\d+$/, repository), at);
    return from === undefined ? null : { branch: 'main', channel: 'stable', from };
  },
  cut,
  yank: ({ which: at }, { repository }) => {
    const tag = nth(tagsLike(STABLE, repository), at);
    const yanked = `yanked/${tag}`;
    if (tag === undefined || repository.tags.has(yanked)) return null;
    repository.tags.set(yanked, { commit: repository.tags.get(tag)!.commit, message: 'broken' });
    return null;
  },
};

const LINE_BRANCH = /^lts\/(\w+)-.*$/;
const STABLE = /^\w+@\d+\.\d+\.\d+$/;

const nth = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

const branchAt = (at: number, { branches }: MemoryRepository): string =>
  nth([...branches.keys()], at)!;

const tagsLike = (pattern: RegExp, { tags }: MemoryRepository): readonly string[] =>
  [...tags.keys()].filter((tag) => pattern.test(tag));

function change(
  branch: string,
  { project, type }: { readonly project: string; readonly type: string },
  repository: MemoryRepository,
): void {
  const count = repository.commits.size;
  const path = `packages/${project}/src/${count}.ts`;
  repository.commit(branch, `${type}: change ${count}`, { [path]: 'x' });
}

/** Takes one of the last changes back, or a revert: each change has a file of its own. */
function revert({ on: at, which: back }: Steps['revert'], { repository }: Place): null {
  const branch = branchAt(at, repository);
  const { commits, source } = repository.facts(branch);
  const own = commits.filter(({ files: [file] }) => file?.includes('/src/') === true);
  const commit = nth(own.slice(0, 5), back);
  if (commit === undefined) return null;
  const path = commit.files[0]!;
  const isThere = repository.commits.get(source)!.tree.has(path);
  const message = `Revert "${commit.message.split('\n')[0]}"\n\nThis reverts commit ${commit.id}.`;
  repository.commit(branch, message, { [path]: isThere ? null : 'x' });
  return null;
}

/** From the newest patch of a version that is out, as the generator does. */
function cut({ which: at }: Steps['cut'], { repository }: Place): null {
  const tag = nth(tagsLike(STABLE, repository), at);
  const [, project = '', line = ''] = /^(\w+)@(\d+\.\d+)\.\d+$/.exec(tag ?? '') ?? [];
  const branch = `lts/${project}-${line}`;
  if (tag === undefined || repository.branches.has(branch)) return null;
  const patchOf = (one: string): number => Number(one.split('.').at(-1));
  const [newest] = tagsLike(STABLE, repository)
    .filter((one) => one.startsWith(`${project}@${line}.`))
    .sort((a, b) => patchOf(b) - patchOf(a));
  repository.branches.set(branch, repository.tags.get(newest!)!.commit);
  const file = {
    ...{ schemaVersion: 1, kind: 'lts', name: line, branch, projects: { [project]: line } },
    phases: [{ phase: 'maintained', from: '2020-01-01' }],
  };
  repository.commit(branch, `chore: cut ${branch}`, { [LINE]: JSON.stringify(file) });
  return null;
}

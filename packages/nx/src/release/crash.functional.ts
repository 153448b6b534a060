import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRepo } from '@release-openmed/testing';
import type { ReleaseOptions } from './release-options';
import { FIX, release, releaseWorkspace } from './release-workspace.fixture';

const path = process.env['PATH'];
afterEach(() => {
  process.env['PATH'] = path;
});

/**
 * From here on the `nth` git process does its work and dies without an answer, and every later one
 * just dies.
 */
function breakGit(repo: TestRepo, nth: number): () => boolean {
  const bin = join(repo.dir, '../bin');
  rmSync(bin, { recursive: true, force: true });
  mkdirSync(bin);
  const git = execFileSync('sh', ['-c', 'command -v git'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  }).trim();
  const script = [
    '#!/bin/sh',
    `echo x >> '${bin}/count'`,
    `n=$(wc -l < '${bin}/count')`,
    `test "$n" -lt ${nth} && exec '${git}' "$@"`,
    // One that answers as long as it is asked would wait for more questions for ever.
    `case "$n $*" in '${nth} cat-file --batch -z') ;;`,
    `${nth}\\ *) '${git}' "$@" > /dev/null 2>&1 ;; esac`,
    `echo killed >> '${bin}/killed'`,
    'kill -9 $$',
  ];
  writeFileSync(join(bin, 'git'), `${script.join('\n')}\n`, { mode: 0o755 });
  process.env['PATH'] = `${bin}:${path}`;
  return () => {
    process.env['PATH'] = path;
    return existsSync(join(bin, 'killed'));
  };
}

/**
 * All that a person could see of a release: what is tagged, where, what files say, and nothing half
 * done.
 */
function endState(repo: TestRepo): unknown {
  const seen = (where: string) => {
    const git = (...args: string[]) => repo.git('-C', where, ...args);
    const tags = git('tag').split('\n');
    return {
      tags: tags.map((tag) => `${tag} ${git('rev-parse', `${tag}^{tree}`)}`),
      main: git('rev-parse', 'main^{tree}'),
      commits: git('log', '--format=%s', 'main'),
    };
  };
  return {
    here: seen(repo.dir),
    there: seen(repo.remoteDir!),
    status: repo.git('status', '--porcelain'),
  };
}

const cut = (repo: TestRepo) => release(repo, { channel: 'rc', now: '2026-01-02' });
/** A candidate is out, and the branch has moved on since. */
async function candidate(repo: TestRepo, then = '1'): Promise<void> {
  if (!(await cut(repo)).ok) throw new Error('no candidate');
  repo.write('packages/deid/module.py', then);
  repo.git('add', '.');
  repo.git('commit', '-qm', 'feat: later');
  repo.git('push', '-q', 'origin', 'main');
}

/** One of core, and of deid another that was cut later. */
async function candidates(repo: TestRepo): Promise<void> {
  await candidate(repo);
  await candidate(repo, '2');
}

/** The same of a fixed group with one tag, and one for each member beside it. */
async function candidateOfGroup(repo: TestRepo): Promise<void> {
  const group = { projects: ['*'], versions: 'fixed', tag: 'v{version}', memberTags: true };
  const options = { groups: { sdk: { ...group, changelog: 'CHANGELOG.md' } } };
  const plugins = [{ plugin: '@release-openmed/nx', options }];
  repo.write('nx.json', JSON.stringify({ plugins }));
  repo.git('commit', '-qam', 'chore: one version');
  repo.git('push', '-q', 'origin', 'main');
  await candidate(repo);
}

const nothing = () => Promise.resolve();
const both: ReleaseOptions = { from: ['core@1.0.1-rc.1', 'deid@1.1.0rc1'] };

describe('killed at any git process, and the same command again', () => {
  it.each<[string, ReleaseOptions, (repo: TestRepo) => Promise<void>, RegExp]>([
    ['a stable release', {}, nothing, /^0{10,}1{2,}$/],
    ['a stable release in this clone alone', { push: false }, nothing, /^0+$/],
    ['a candidate', { channel: 'rc' }, nothing, /^0{10,}1+$/],
    ['a promotion of several', both, candidates, /^0{10,}1{2,}$/],
    ['a promotion of a group', { from: ['v1.0.1-rc.1'] }, candidateOfGroup, /^0{10,}1{2,}$/],
    ['a promotion of all in this clone alone', { fromRc: true, push: false }, candidates, /^0+$/],
  ])(
    '%s ends as if nothing had happened',
    async (_name, options, before, pushed) => {
      const repo = releaseWorkspace([FIX]);
      await before(repo);
      const mark = markOf(repo);
      const undisturbed = await run(repo, options, null);
      let outcomes = '';
      for (let nth = 1; ; nth += 1) {
        restore(repo, mark);
        const disturbed = await run(repo, options, nth);
        if (!disturbed.killed) break;
        outcomes += disturbed.pushed ? '1' : '0';
        expect({ nth, end: disturbed.end }).toEqual({ nth, end: undisturbed.end });
      }
      // Both sides of the push were met, where there is one.
      expect(outcomes).toMatch(pushed);
      repo.remove();
    },
    600_000,
  );
});

interface Mark {
  readonly tip: string;
  readonly tags: readonly string[];
}

const tagsOf = (repo: TestRepo) => repo.git('tag').split('\n');
const markOf = (repo: TestRepo): Mark => ({
  tip: repo.git('rev-parse', 'main'),
  tags: tagsOf(repo),
});

/** Clone and remote are as they were; only objects stay. */
function restore(repo: TestRepo, { tip, tags }: Mark): void {
  const extra = tagsOf(repo).filter((tag) => !tags.includes(tag));
  const gone = extra.map((tag) => `:refs/tags/${tag}`);
  repo.git('reset', '-q', '--hard', tip);
  repo.git('push', '-q', '--force', 'origin', `${tip}:refs/heads/main`, ...gone);
  if (extra.length > 0) repo.git('tag', '-d', ...extra);
}

async function run(
  repo: TestRepo,
  options: ReleaseOptions,
  nth: number | null,
): Promise<{ readonly killed: boolean; readonly pushed: boolean; readonly end: unknown }> {
  const dated = { ...options, now: '2026-01-02' };
  const first = repo.snapshot();
  const mend = nth === null ? () => false : breakGit(repo, nth);
  const done = await release(repo, dated);
  const killed = mend();
  const { remoteRefs } = repo.snapshot();
  const pushed = remoteRefs.length > first.remoteRefs.length;
  // Nothing moves before the push.
  if (killed && !pushed && options.push !== false) {
    const still = { ...repo.snapshot(), gitFiles: {}, objects: [] };
    expect(still).toEqual({ ...first, gitFiles: {}, objects: [] });
    expect(done.ok).toBe(false);
  }
  const again = killed ? await release(repo, dated) : done;
  expect({ nth, failures: again.failures }).toEqual({ nth, failures: [] });
  return { killed, pushed, end: endState(repo) };
}

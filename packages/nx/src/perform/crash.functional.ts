import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '@release-openmed/core';
import { type TestRepo, createRepo } from '@release-openmed/testing';
import { gatherGitFacts } from '../gather/gather-git-facts';
import { converge } from './converge';
import { perform } from './perform';

let repo: TestRepo;
const path = process.env['PATH'];
beforeEach(() => {
  repo = createRepo({
    bareRemote: true,
    commits: [{ id: 'a', files: { 'p/package.json': '{}\n', other: 'x' } }],
  });
});
afterEach(() => {
  process.env['PATH'] = path;
  repo.remove();
});

function release(source: string): readonly Operation[] {
  return [
    {
      kind: 'stamp',
      id: 's',
      parent: source,
      message: 'chore(release): p 1.0.0',
      edits: [{ path: 'p/package.json', text: '{ "version": "1.0.0" }\n' }],
    },
    { kind: 'tag', name: 'p@1.0.0', target: 's', message: `Notes\n\nRelease-Source: ${source}` },
    { kind: 'tag', name: 'q@2.0.0', target: source, message: `Notes\n\nRelease-Source: ${source}` },
    { kind: 'branch', name: 'main', target: 's', expected: source },
  ];
}

/** From here on the `nth` git process that the code starts does its work and dies without an answer, and every later one just dies. */
function breakGit(nth: number): void {
  const bin = join(repo.dir, '../bin');
  rmSync(bin, { recursive: true, force: true });
  mkdirSync(bin);
  const git = execFileSync('sh', ['-c', 'command -v git'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  }).trim();
  writeFileSync(
    join(bin, 'git'),
    `#!/bin/sh
echo x >> '${bin}/count'
n=$(wc -l < '${bin}/count')
test "$n" -lt ${nth} && exec '${git}' "$@"
test "$n" -eq ${nth} && '${git}' "$@" > /dev/null 2>&1
echo killed >> '${bin}/killed'
kill -9 $$
`,
    { mode: 0o755 },
  );
  process.env['PATH'] = `${bin}:${path}`;
}

const killed = (): boolean => existsSync(join(repo.dir, '../bin/killed'));

/** What the command does after a crash: it reads the facts, and either the release stands or it is made. */
async function runAgain(push: boolean): Promise<void> {
  process.env['PATH'] = path;
  const facts = await gatherGitFacts({
    workspaceRoot: repo.dir,
    remote: 'origin',
    files: () => [],
    now: 'n',
    offline: !push,
  });
  if (!facts.ok) throw new Error(JSON.stringify(facts));
  const context = { workspaceRoot: repo.dir, remote: 'origin', push };
  const done = facts.value.tags.find(({ name }) => name === 'p@1.0.0');
  if (done) expect(done.source).toBe(repo.ids['a']);
  const result = done
    ? await converge({ ...context, tags: ['p@1.0.0', 'q@2.0.0'], branch: 'main' })
    : await perform(release(repo.ids['a'] as string), context);
  expect(result.ok).toBe(true);
}

test('killed at any git process: all or nothing is released, and the same command again makes it right', async () => {
  const first = repo.snapshot();
  let outcomes = '';
  for (let nth = 1; ; nth += 1) {
    repo.git('update-ref', '-d', 'refs/tags/p@1.0.0');
    repo.git('update-ref', '-d', 'refs/tags/q@2.0.0');
    repo.git(
      'push',
      '-q',
      '--force',
      'origin',
      `${repo.ids['a']}:refs/heads/main`,
      ':refs/tags/p@1.0.0',
      ':refs/tags/q@2.0.0',
    );
    repo.git('reset', '-q', '--hard', repo.ids['a'] as string);
    breakGit(nth);
    const result = await perform(release(repo.ids['a'] as string), {
      workspaceRoot: repo.dir,
      remote: 'origin',
      push: true,
      retryDelays: [],
    });
    process.env['PATH'] = path;
    if (!killed()) break;
    const after = repo.snapshot();
    const pushed = after.remoteRefs.length > first.remoteRefs.length;
    outcomes += pushed ? '1' : '0';
    if (pushed) expect(after.remoteRefs).toHaveLength(first.remoteRefs.length + 2);
    else {
      expect({ ...after, gitFiles: {}, objects: [] }).toEqual({
        ...first,
        gitFiles: {},
        objects: [],
      });
      expect(result.ok).toBe(false);
    }
    await runAgain(true);
    const end = repo.snapshot();
    expect(end.refs.filter((ref) => !ref.startsWith('refs/remotes'))).toEqual(end.remoteRefs);
    expect(end.remoteRefs).toHaveLength(3);
    expect(end.status).toBe('');
    expect(repo.read('p/package.json')).toBe('{ "version": "1.0.0" }\n');
    expect(readFileSync(join(repo.dir, '.git/HEAD'), 'utf8')).toBe('ref: refs/heads/main\n');
  }
  // Both sides of the push were met.
  expect(outcomes).toMatch(/^0{10,}1{3,}$/);
}, 60_000);

test('the same in a clone that does not push', async () => {
  const first = repo.snapshot();
  for (let nth = 12; ; nth += 1) {
    repo.git('update-ref', '-d', 'refs/tags/p@1.0.0');
    repo.git('update-ref', '-d', 'refs/tags/q@2.0.0');
    repo.git('reset', '-q', '--hard', repo.ids['a'] as string);
    breakGit(nth);
    await perform(release(repo.ids['a'] as string), {
      workspaceRoot: repo.dir,
      remote: 'origin',
      push: false,
    });
    process.env['PATH'] = path;
    if (!killed()) break;
    expect(repo.snapshot().remoteRefs).toEqual(first.remoteRefs);
    await runAgain(false);
    const end = repo.snapshot();
    expect(end.refs.filter((ref) => ref.startsWith('refs/tags'))).toHaveLength(2);
    expect(end.status).toBe('');
    expect(repo.git('rev-parse', 'main')).toBe(repo.git('rev-parse', 'p@1.0.0^{commit}'));
  }
}, 60_000);

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LEASE } from '@release-openmed/core';
import type { TestRepo } from '@release-openmed/testing';
import { FIX, release, releaseWorkspace } from './release-workspace.fixture';
import type { ReleaseOptions } from './release-options';

let repo: TestRepo;
beforeEach(() => {
  repo = releaseWorkspace([FIX]);
});
afterEach(() => repo.remove());

const there = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: repo.remoteDir!, encoding: 'utf8' }).trim();
const tags = () => there('tag').split('\n');

const PAUSE = `#!/bin/sh
here=$(dirname "$0")
touch "$here/waiting"
until test -e "$here/go"; do sleep 0.05; done
`;

/**
 * A release whose first push stops after it has seen the remote's refs, and goes on after
 * `meanwhile`: nothing but the remote itself can tell then that something has changed.
 */
async function late(
  options: ReleaseOptions,
  meanwhile: () => Promise<unknown>,
): Promise<readonly string[]> {
  const hooks = join(repo.dir, '.git/hooks');
  mkdirSync(hooks, { recursive: true });
  writeFileSync(join(hooks, 'pre-push'), PAUSE, { mode: 0o755 });
  const running = release(repo, options);
  while (!existsSync(join(hooks, 'waiting'))) await sleep(50);
  await meanwhile();
  writeFileSync(join(hooks, 'go'), '');
  const { lines, failures } = await running;
  expect(failures).toEqual([]);
  return lines;
}

describe('a prerelease that is planned before a stable release and pushed after it', () => {
  it.each<[string, ReleaseOptions, ReleaseOptions]>([
    ['a nightly', { channel: 'nightly' }, {}],
    ['a candidate', { channel: 'rc' }, {}],
    // Nothing moves the branch here: no lease on it would notice.
    ['a nightly, where nothing is written back', { channel: 'nightly' }, { write: 'tag-only' }],
  ])('%s is planned again', async (_name, prerelease, stable) => {
    const other = repo.clone();
    const said = await late(prerelease, async () => {
      const first = await release(other, stable);
      expect(first.failures).toEqual([]);
    });
    expect(said.join('\n')).toContain('deciding again');
    const left = tags().filter((tag) => /(?:dev|rc)/.test(tag));
    expect(left).toEqual([]);
  });
});

it('several at once all come through, each in its turn', async () => {
  const clones = [repo, repo.clone(), repo.clone()];
  const done = await Promise.all([
    release(clones[0]!, { channel: 'rc', projects: ['core'] }),
    release(clones[1]!, { channel: 'nightly', projects: ['core'] }),
    release(clones[2]!, { channel: 'rc', projects: ['core'] }),
  ]);
  expect(done.flatMap(({ failures }) => failures)).toEqual([]);
  expect(tags()).toContain('core@1.0.1-rc.1');
  expect(there('rev-parse', '--verify', `${LEASE}^{commit}`)).toMatch(/^[0-9a-f]{40}$/);
});

it('a lease that somebody deleted is made anew', async () => {
  expect((await release(repo, { channel: 'rc' })).failures).toEqual([]);
  there('update-ref', '-d', LEASE);
  expect((await release(repo)).failures).toEqual([]);
  expect(there('for-each-ref', '--format=%(contents:subject)', LEASE)).toBe('core@1.0.1 web@1.0.1');
});

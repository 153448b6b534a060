import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '@release-openmed/core';
import type { TestRepo } from '@release-openmed/testing';
import { perform } from './perform';
import { at, followed, releasableRepo, release, released, remoteGit } from './releasing.fixture';

let repo: TestRepo;
afterEach(() => repo.remove());
const make = (files: Readonly<Record<string, string>> = {}): TestRepo =>
  (repo = releasableRepo(files));
const remote = (...args: readonly string[]): string => remoteGit(repo, ...args);

test('two clones race: the second is rejected with nothing changed, and learns which ref', async () => {
  const { ids, dir } = make();
  const other = repo.clone();
  await released(release(ids['a'] as string), at(other.dir));
  const before = repo.snapshot();
  const again = await perform(release(ids['a'] as string, '1.2.0'), at(dir));
  expect(again).toMatchObject({
    ok: true,
    value: { kind: 'rejected', refs: [{ ref: 'refs/heads/main', reason: 'stale info' }] },
  });
  const tagOnly: Operation = {
    kind: 'tag',
    name: 'p@1.1.0',
    target: ids['a'] as string,
    message: 'another',
  };
  expect(await perform([tagOnly], at(dir))).toMatchObject({
    ok: true,
    value: { kind: 'rejected', refs: [{ ref: 'refs/tags/p@1.1.0' }] },
  });
  expect({ ...repo.snapshot(), objects: [] }).toEqual({ ...before, objects: [] });
  // The release of the other stands: the clone only follows.
  expect(await followed(at(dir), ['p@1.1.0'], 'main')).toEqual([]);
  const now = repo.snapshot();
  expect(now.refs.filter((ref) => !ref.startsWith('refs/remotes'))).toEqual(now.remoteRefs);
  expect(now.status).toBe('');
  expect(await followed(at(dir), ['p@1.1.0'], 'main')).toEqual([]);
  expect(repo.snapshot()).toEqual(now);
});

test('two clones at the very same moment: one wins, whole', async () => {
  const { ids, dir } = make();
  const other = repo.clone();
  repo.remoteHook('pre-receive', 'sleep 0.3');
  const results = await Promise.all([
    perform(release(ids['a'] as string), at(dir)),
    perform(release(ids['a'] as string, '1.2.0'), at(other.dir)),
  ]);
  expect(results.filter((result) => !result.ok)).toEqual([]);
  expect(results.map((result) => result.ok && result.value.kind).sort()).toEqual([
    'rejected',
    'released',
  ]);
  expect(remote('tag', '-l').split('\n')).toHaveLength(1);
  expect(remote('rev-parse', 'main')).toBe(remote('rev-parse', `${remote('tag', '-l')}^{commit}`));
});

describe('the remote says no', () => {
  test.each([
    [
      'pre-receive',
      'echo "no \u001b[31m::error::releases https://me:s3cret@host/x today" >&2; exit 1',
    ],
    ['update', 'case $1 in refs/heads/*) echo "no : :error: releases today" >&2; exit 1;; esac'],
  ])('%s hook', async (hook, script) => {
    const { ids, dir } = make();
    repo.remoteHook(hook, script);
    const before = repo.snapshot();
    const result = await perform(release(ids['a'] as string), at(dir));
    expect(result).toMatchObject({ ok: false, failures: [{ code: 'push-denied' }] });
    expect(JSON.stringify(result)).toMatch(/hook declined.*no .*:error.*releases/);
    expect(JSON.stringify(result)).not.toMatch(/s3cret|\\u001b/);
    expect({ ...repo.snapshot(), objects: [] }).toEqual({ ...before, objects: [] });
  });

  test('a hook of the clone, a remote without atomic pushes, several addresses', async () => {
    const { ids, dir } = make();
    mkdirSync(join(dir, '.git/hooks'), { recursive: true });
    writeFileSync(join(dir, '.git/hooks/pre-push'), '#!/bin/sh\necho not today >&2\nexit 1\n', {
      mode: 0o755,
    });
    expect(await perform(release(ids['a'] as string), at(dir))).toMatchObject({
      failures: [{ code: 'push-denied', message: expect.stringContaining('not today') }],
    });
    writeFileSync(join(dir, '.git/hooks/pre-push'), '#!/bin/sh\n', { mode: 0o755 });
    remote('config', 'receive.advertiseAtomic', 'false');
    expect(await perform(release(ids['a'] as string), at(dir))).toMatchObject({
      failures: [{ code: 'push-not-atomic' }],
    });
    repo.git('config', '--add', 'remote.origin.url', 'elsewhere');
    expect(await perform(release(ids['a'] as string), at(dir))).toMatchObject({
      failures: [{ code: 'push-not-atomic' }],
    });
    expect(remote('tag')).toBe('');
  });

  test('no answer: a bounded number of tries, no credentials; a remote that is none is not tried again', async () => {
    const { ids, dir } = make();
    repo.git('remote', 'set-url', 'origin', 'http://me:s3cret@127.0.0.1:1/x.git');
    const steps: string[] = [];
    const result = await perform(
      release(ids['a'] as string),
      at(dir, { onStep: (step) => steps.push(step) }),
    );
    expect(result).toMatchObject({ ok: false, failures: [{ code: 'remote-unreachable' }] });
    expect(JSON.stringify(result)).not.toContain('s3cret');
    expect(steps.filter((step) => step === 'push')).toHaveLength(3);
    steps.length = 0;
    repo.git('remote', 'set-url', 'origin', join(dir, 'nowhere'));
    expect(
      await perform(release(ids['a'] as string), at(dir, { onStep: (step) => steps.push(step) })),
    ).toMatchObject({ failures: [{ code: 'remote-unreachable' }] });
    expect(steps.filter((step) => step === 'push')).toHaveLength(1);
    expect(repo.git('tag')).toBe('');
  });
});

test('the line breaks after the remote has taken the push: the next try finds all as it should be', async () => {
  const { ids, dir } = make();
  repo.remoteHook(
    'reference-transaction',
    'test "$1" = committed && test ! -f once && touch once && kill -9 $PPID; true',
  );
  const steps: string[] = [];
  const { tags } = await released(
    release(ids['a'] as string),
    at(dir, { onStep: (step) => steps.push(step) }),
  );
  expect(steps.filter((step) => step === 'push')).toHaveLength(2);
  expect([remote('tag'), remote('rev-parse', 'main')]).toEqual(['p@1.1.0', tags[0]?.commit]);
  expect(repo.git('rev-parse', 'main')).toBe(tags[0]?.commit);
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestRepo, createRepo } from '@release-openmed/testing';
import { codes, facts, gather, small } from './git-facts.fixture';

let repo: TestRepo | undefined;
afterEach(() => {
  repo?.remove();
  repo = undefined;
});

test('no repository, no commit, no folder', async () => {
  repo = createRepo({ commits: [] });
  expect(await codes(repo.dir)).toEqual(['no-commits']);
  expect(await codes(join(repo.dir, 'nowhere'))).toEqual(['not-a-repository']);
  mkdirSync(join(repo.dir, '../none'));
  expect(await codes(join(repo.dir, '../none'))).toEqual(['not-a-repository']);
  expect(await codes(join(repo.dir, '.git'))).toEqual(['not-a-repository']);
});

test('no git, an old git', async () => {
  repo = createRepo(small);
  const path = process.env['PATH'];
  const bin = join(repo.dir, '../bin');
  mkdirSync(bin);
  try {
    process.env['PATH'] = bin;
    expect(await codes(repo.dir)).toEqual(['git-missing']);
    writeFileSync(join(bin, 'git'), '#!/bin/sh\necho git version 2.30.1', { mode: 0o755 });
    process.env['PATH'] = `${bin}:${path}`;
    expect(await codes(repo.dir)).toEqual(['git-too-old']);
  } finally {
    process.env['PATH'] = path;
  }
});

test('a repository of another user', async () => {
  repo = createRepo(small);
  process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
  try {
    expect(await codes(repo.dir)).toEqual(['unsafe-repository']);
  } finally {
    delete process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'];
  }
});

test('a shallow clone is refused, or deepened when asked; a treeless one is refused', async () => {
  repo = createRepo(small);
  const shallow = repo.clone('--depth=1');
  expect(await codes(shallow.dir)).toEqual(['shallow-history']);
  expect((await facts(shallow.dir, { deepen: true })).commits).toHaveLength(2);
  expect(shallow.git('rev-parse', '--is-shallow-repository')).toBe('false');
  execFileSync('git', ['config', 'uploadpack.allowFilter', 'true'], {
    cwd: repo.remoteDir as string,
  });
  const treeless = repo.clone('--filter=tree:0');
  const result = await gather(treeless.dir);
  expect(result).toMatchObject({ failures: [{ code: 'partial-history' }] });
  execFileSync('sh', ['-c', result.ok ? 'false' : (result.failures[0]?.fix ?? 'false')], {
    cwd: treeless.dir,
    stdio: 'ignore',
  });
  expect(await codes(treeless.dir)).toEqual([]);
  expect(
    (await facts(repo.clone('--filter=blob:none').dir, { paths: ['p/package.json'] })).files.size,
  ).toBe(1);
});

test('no remote, a remote that does not answer; its words without credentials', async () => {
  repo = createRepo(small);
  expect(await codes(repo.dir, { remote: 'upstream' })).toEqual(['remote-missing']);
  expect((await facts(repo.dir, { remote: 'upstream', offline: true })).remote).toBeNull();
  repo.git('remote', 'set-url', 'origin', 'http://me:s3cret@127.0.0.1:1/github/x.git');
  const result = await gather(repo.dir);
  expect(result).toMatchObject({ failures: [{ code: 'remote-unreachable' }] });
  expect(JSON.stringify(result)).not.toContain('s3cret');
});

test('a file that is no UTF-8; a changelog that is no Markdown is only looked at', async () => {
  const broken = Buffer.from([0xff, 0xfe]);
  repo = createRepo({ commits: [{ id: 'a', files: { x: broken, 'y/CHANGES.rst': broken } }] });
  expect(await codes(repo.dir, { offline: true, paths: ['x'] })).toEqual(['file-not-utf8']);
  const read = await facts(repo.dir, { offline: true, paths: ['y/CHANGES.rst'] });
  expect([...read.files.keys()]).toEqual(['y/CHANGES.rst']);
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestRepo } from '@release-openmed/testing';
import { perform } from './perform';
import { at, releasableRepo, release, released, remoteGit } from './releasing.fixture';

let repo: TestRepo;
afterEach(() => repo.remove());
const make = (files: Readonly<Record<string, string>> = {}): TestRepo =>
  (repo = releasableRepo(files));
const remote = (...args: readonly string[]): string => remoteGit(repo, ...args);

test('who releases is what git says for this clone, also where that is included for its folder alone', async () => {
  const { ids, dir } = make();
  const saved = Object.entries(process.env).filter(([name]) =>
    /^GIT_(AUTHOR|COMMITTER)_|^GIT_CONFIG_GLOBAL/.test(name),
  );
  try {
    for (const [name] of saved) delete process.env[name];
    writeFileSync(
      join(dir, '../global'),
      `[user]\n\tname = Wrong\n\temail = wrong@example.org\n[includeIf "gitdir:${dir}/"]\n\tpath = included\n`,
    );
    writeFileSync(join(dir, '../included'), '[user]\n\tname = Work\n\temail = work@example.org\n');
    Object.assign(process.env, {
      GIT_CONFIG_GLOBAL: join(dir, '../global'),
      GIT_COMMITTER_DATE: '1700000000 +0100',
    });
    for (const key of ['user.name', 'user.email']) repo.git('config', '--unset', key);
    await released(release(ids['a'] as string), at(dir));
    expect(
      remote(
        'for-each-ref',
        '--format=%(taggername) %(taggeremail) %(taggerdate:raw)',
        'refs/tags',
      ),
    ).toBe('Work <work@example.org> 1700000000 +0100');
    expect(remote('log', '-1', '--format=%an %ce %cd', '--date=raw', 'main')).toBe(
      'Work work@example.org 1700000000 +0100',
    );
  } finally {
    delete process.env['GIT_COMMITTER_DATE'];
    Object.assign(process.env, Object.fromEntries(saved));
  }
});

test.each([true, false])(
  'settings of the user do not bend the release (sparse index: %p)',
  async (sparse) => {
    const { ids, dir } = make({ 'far/x': '1' });
    repo.git('tag', '-a', '-m', 'not for the remote', 'private');
    for (const [key, value] of [
      ['push.followTags', 'true'],
      ['push.default', 'matching'],
      ['core.splitIndex', String(!sparse)],
      ['push.useForceIfIncludes', 'true'],
      ['remote.origin.push', '+refs/*:refs/*'],
      ['fetch.prune', 'true'],
      ['fetch.pruneTags', 'true'],
      ['merge.ff', 'false'],
      ['merge.autoStash', 'true'],
      ['i18n.commitEncoding', 'ISO-8859-1'],
      ['core.logAllRefUpdates', 'always'],
      ['color.ui', 'always'],
      ['tag.sort', '-version:refname'],
    ] as const)
      repo.git('config', key, value);
    if (sparse) repo.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'p');
    expect((await released(release(ids['a'] as string), at(dir))).findings).toEqual([]);
    expect(remote('tag')).toBe('p@1.1.0');
    expect(remote('diff-tree', '-r', '--name-status', 'main^', 'main')).toBe(
      'A\tp/CHANGELOG.md\nM\tp/package.json',
    );
    expect(repo.git('tag').split('\n').sort()).toEqual(['p@1.1.0', 'private']);
    expect(repo.git('rev-parse', 'HEAD')).toBe(remote('rev-parse', 'main'));
    expect(repo.git('status', '--porcelain')).toBe('');
  },
);

test('ssh signatures on stamp and tag, as git is set', async () => {
  const { ids, dir } = make();
  const key = join(dir, '../key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  writeFileSync(join(dir, '../signers'), `ada@example.org ${readFileSync(`${key}.pub`, 'utf8')}`);
  for (const [name, value] of [
    ['gpg.format', 'ssh'],
    ['user.signingKey', key],
    ['gpg.ssh.allowedSignersFile', join(dir, '../signers')],
    ['tag.forceSignAnnotated', 'true'],
    ['commit.gpgSign', 'true'],
  ] as const)
    repo.git('config', name, value);
  await released(release(ids['a'] as string), at(dir));
  expect(() => repo.git('verify-tag', 'p@1.1.0')).not.toThrow();
  expect(() => repo.git('verify-commit', 'main')).not.toThrow();
  repo.git('config', 'tag.forceSignAnnotated', 'false');
  repo.git('config', 'tag.gpgSign', 'true');
  await released(
    [{ kind: 'tag', name: 'second', target: ids['a'] as string, message: 'm' }],
    at(dir),
  );
  expect(() => repo.git('verify-tag', 'second')).not.toThrow();
  repo.git('config', 'user.signingKey', join(dir, '../no-such-key'));
  expect(await perform(release(repo.git('rev-parse', 'main'), '1.2.0'), at(dir))).toMatchObject({
    failures: [{ code: 'signing-failed' }],
  });
});

const gpg = spawnSync('gpg', ['--version']).status === 0;
if (!gpg) console.warn('gpg is not installed: gpg signatures are not tested');
(gpg ? test : test.skip)('gpg signatures', async () => {
  const { ids, dir } = make();
  const home = mkdtempSync(join(tmpdir(), 'gnupg-'));
  process.env['GNUPGHOME'] = home;
  try {
    execFileSync(
      'gpg',
      [
        '--batch',
        '--quiet',
        '--passphrase',
        '',
        '--quick-gen-key',
        'ada@example.org',
        'ed25519',
        'sign',
      ],
      { stdio: 'ignore', env: process.env },
    );
    repo.git('config', 'tag.gpgSign', 'true');
    repo.git('config', 'user.signingKey', 'ada@example.org');
    await released(release(ids['a'] as string), at(dir));
    expect(() => repo.git('verify-tag', 'p@1.1.0')).not.toThrow();
    expect(() => repo.git('verify-commit', 'main')).toThrow();
  } finally {
    spawnSync('gpgconf', ['--kill', 'all'], { env: process.env });
    delete process.env['GNUPGHOME'];
    rmSync(home, { recursive: true, force: true });
  }
});

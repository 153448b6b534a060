import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Approvals, FoundApprovals, Result } from '@release-openmed/core';
import { createRepo, type TestRepo } from '@release-openmed/testing';
import { Keys, type Signer, has } from '../approvals/signers.fixture';
import { ask as askOf } from './ask.fixture';

const HEX = '0123456789abcdef'.repeat(4);
const PLAN = `sha256:${HEX}`;
const NOW = '2026-11-21T12:00:00Z';
const message = (plan = PLAN): string =>
  `Approve p 1.1.0\n\np 1.0.0 → 1.1.0 (minor)\n\nRelease-Plan: ${plan}`;

let repo: TestRepo;
let keys: Keys;
let ada: Signer;
let eve: Signer;
beforeAll(() => {
  if (!has('ssh-keygen')) throw new Error('These tests need ssh-keygen (OpenSSH).');
  keys = new Keys();
  ada = keys.ssh('ada');
  eve = keys.ssh('eve');
});
afterAll(() => keys.remove());
afterEach(() => repo.remove());

/** A repository whose protected branch has these files, with a commit on top that is released. */
function make(files: Readonly<Record<string, string>>): TestRepo {
  repo = createRepo({ bareRemote: true, commits: [{ id: 'source', files: { x: '1', ...files } }] });
  return repo;
}

const allowing = (lines: string): TestRepo => make({ '.allowed_signers': `${lines}\n` });

interface TagWish {
  readonly by?: Signer | null;
  readonly text?: string;
  readonly on?: string;
  readonly name?: string;
  readonly at?: string;
}

/** Makes an approval and pushes it. */
function approve({
  by = ada,
  text = message(),
  on = 'HEAD',
  name = `approvals/${HEX}`,
  at = NOW,
}: TagWish = {}): void {
  const signing = by === null ? ['tag', '-a'] : [...by.settings, 'tag', '-s'];
  execFileSync('git', [...signing, '-m', text, name, on], {
    cwd: repo.dir,
    env: { ...process.env, ...repo.env, GIT_COMMITTER_DATE: at },
    stdio: 'pipe',
  });
  repo.git('push', '-q', 'origin', `refs/tags/${name}`);
}

/** An annotated tag of these bytes, pushed. */
function pushObject(bytes: string, name = `approvals/${HEX}`): void {
  const file = join(keys.dir, 'object');
  writeFileSync(file, bytes);
  const object = repo.git('hash-object', '-t', 'tag', '-w', file);
  repo.git('push', '-q', 'origin', `${object}:refs/tags/${name}`);
}

const tagText = (): string => `${repo.git('cat-file', 'tag', `approvals/${HEX}`)}\n`;

async function ask(more: Partial<Approvals> = {}, dir = repo.dir): Promise<Result<FoundApprovals>> {
  const question: Approvals = {
    kind: 'approvals',
    plan: PLAN,
    source: repo.git('rev-parse', 'HEAD'),
    head: repo.git('ls-remote', 'origin', 'refs/heads/main').split('\t')[0]!,
    allowedSigners: '.allowed_signers',
    keyring: null,
    revocationFile: null,
    now: NOW,
    ...more,
  };
  const answered = await askOf([question], dir);
  if (!answered.ok) throw new Error(JSON.stringify(answered.failures));
  return answered.value[0] as Result<FoundApprovals>;
}

/** By tag, `-2` and so on alone: who approved, or why it does not count. */
async function found(
  more: Partial<Approvals> = {},
  dir?: string,
): Promise<Readonly<Record<string, string>>> {
  const answer = await ask(more, dir);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failures));
  const short = (tag: string) => tag.slice(`approvals/${HEX}`.length) || '1';
  return Object.fromEntries([
    ...answer.value.good.map(({ tag, names }) => [short(tag), names.join(' ')]),
    ...answer.value.refused.map(({ tag, because }) => [short(tag), because]),
  ]) as Readonly<Record<string, string>>;
}

const codes = async (more: Partial<Approvals> = {}): Promise<readonly string[]> => {
  const answer = await ask(more);
  return answer.ok ? [] : answer.failures.map(({ code, where }) => `${code} ${where}`);
};

describe('an approval that is signed with an SSH key', () => {
  test('counts for everybody that its key is listed for, and nothing of it reaches the clone', async () => {
    allowing(`# who may\nAda@example.org,ada@home.org ${ada.key}`);
    const other = repo.clone();
    approve();
    const before = other.snapshot();
    expect(await found({}, other.dir)).toEqual({ '1': 'ada@example.org ada@home.org' });
    expect(other.snapshot()).toEqual(before);
  });

  test('none', async () => {
    allowing(`ada@example.org ${ada.key}`);
    expect(await found()).toEqual({});
  });

  test.each<[string, string, () => void]>([
    [
      'lightweight',
      'a lightweight tag',
      () => {
        repo.git('tag', `approvals/${HEX}`);
        repo.git('push', '-q', 'origin', `approvals/${HEX}`);
      },
    ],
    ['unsigned', 'an unsigned tag', () => approve({ by: null })],
    [
      'other-plan',
      'a message of another plan',
      () => approve({ text: message(`sha256:${'f'.repeat(64)}`) }),
    ],
    ['other-plan', 'a message of no plan', () => approve({ text: 'Approve' })],
    [
      'other-plan',
      'a message of two plans',
      () => approve({ text: `${message()}\nRelease-Plan: sha256:${'f'.repeat(64)}` }),
    ],
    [
      'other-plan',
      'a tag of another plan under this name',
      () => {
        approve({ name: `approvals/${'f'.repeat(64)}` });
        repo.git(
          'push',
          '-q',
          'origin',
          `refs/tags/approvals/${'f'.repeat(64)}:refs/tags/approvals/${HEX}`,
        );
      },
    ],
    [
      'other-source',
      'another commit',
      () => {
        repo.git('commit', '-q', '--allow-empty', '-m', 'later');
        repo.git('push', '-q', 'origin', 'HEAD');
        approve({ on: 'HEAD~' });
      },
    ],
    ['unknown-key', 'a stranger', () => approve({ by: eve })],
    [
      'tampered',
      'a changed message',
      () => {
        repo.git(...ada.settings, 'tag', '-s', '-m', message(), `approvals/${HEX}`);
        pushObject(tagText().replace('1.1.0 (minor)', '1.0.1 (patch)'));
      },
    ],
    [
      'tampered',
      'a broken signature',
      () => {
        repo.git(...ada.settings, 'tag', '-s', '-m', message(), `approvals/${HEX}`);
        pushObject(tagText().replace('U1NIU0lH', 'AAAAAAAA'));
      },
    ],
    [
      'other-namespace',
      'a signature that was made for something else',
      () => {
        repo.git('tag', '-a', '-m', message(), `approvals/${HEX}`);
        const file = join(keys.dir, 'payload');
        writeFileSync(file, tagText());
        execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-n', 'file', '-f', ada.keyFile, file], {
          stdio: 'ignore',
        });
        pushObject(`${tagText()}${readFileSync(`${file}.sig`, 'utf8')}`);
        execFileSync('rm', [`${file}.sig`]);
      },
    ],
  ])('%s: %s', async (because, _, make) => {
    allowing(`ada@example.org ${ada.key}`);
    make();
    expect(await found()).toEqual({ '1': because });
  });

  test.each([
    ['valid-before="20260101"', 'expired'],
    ['valid-after="20270101Z"', 'not-yet-valid'],
    ['namespaces="file"', 'other-namespace'],
    ['namespaces="*,!git"', 'other-namespace'],
    ['namespaces="file,git",valid-after="20260101",valid-before="202612312359"', 'ada@example.org'],
  ])('%s: %s', async (options, outcome) => {
    allowing(`ada@example.org ${options} ${ada.key}`);
    approve();
    expect(await found()).toEqual({ '1': outcome });
  });

  test('of a key that has expired does not count, however early the tag says that it was made', async () => {
    allowing(`ada@example.org valid-before="20261001" ${ada.key}`);
    approve({ at: '2026-02-01T00:00:00Z' });
    expect(await found()).toEqual({ '1': 'expired' });
  });

  test('nor from before the key was valid', async () => {
    allowing(`ada@example.org valid-after="20261001" ${ada.key}`);
    approve({ at: '2026-02-01T00:00:00Z' });
    expect(await found()).toEqual({ '1': 'not-yet-valid' });
  });

  test('of a revoked key', async () => {
    make({
      '.allowed_signers': `ada@example.org ${ada.key}\neve@example.org ${eve.key}\n`,
      revoked: `${ada.key}\n`,
    });
    approve();
    approve({ by: eve, name: `approvals/${HEX}-2` });
    expect(await found({ revocationFile: 'revoked' })).toEqual({
      '1': 'revoked',
      '-2': 'eve@example.org',
    });
    expect(await found()).toMatchObject({ '1': 'ada@example.org' });
  });
});

test('a stranger who was first hides nobody', async () => {
  allowing(`ada@example.org ${ada.key}`);
  approve({ by: eve });
  approve({ name: `approvals/${HEX}-2` });
  expect(await found()).toEqual({ '1': 'unknown-key', '-2': 'ada@example.org' });
});

describe('who may approve', () => {
  test('is what the protected branch says, neither the working tree nor commits that nobody has', async () => {
    allowing(`ada@example.org ${ada.key}`);
    const own = `eve@example.org ${eve.key}\n`;
    repo.write('.allowed_signers', own);
    repo.git('commit', '-qam', 'let eve in');
    repo.git('config', 'gpg.ssh.allowedSignersFile', join(repo.dir, '.allowed_signers'));
    approve({ by: eve });
    approve({ name: `approvals/${HEX}-2` });
    expect(await found()).toEqual({ '1': 'unknown-key', '-2': 'ada@example.org' });
  });

  test('is read at the remote’s head, which the clone need not have', async () => {
    allowing(`ada@example.org ${ada.key}`);
    const other = repo.clone();
    other.write('.allowed_signers', `eve@example.org ${eve.key}\n`);
    other.git('commit', '-qam', 'eve instead');
    other.git('push', '-q', 'origin', 'HEAD');
    approve();
    expect(await found()).toEqual({ '1': 'unknown-key' });
  });

  test('has to be said', async () => {
    make({});
    expect(await codes()).toEqual(['signers-missing .allowed_signers']);
    expect(await codes({ revocationFile: 'gone' })).toEqual([
      'signers-missing .allowed_signers',
      'signers-missing gone',
    ]);
    expect(await codes({ keyring: 'keys.asc' })).toEqual(['signers-missing keys.asc']);
  });

  test('is refused whole where a line is not understood', async () => {
    allowing(
      `ada@example.org ${ada.key}\nada@example.org valid-befor="2026" ${ada.key}\nnobody\n* cert-authority ${eve.key}`,
    );
    expect(await codes()).toEqual([
      'signers-invalid .allowed_signers:2',
      'signers-invalid .allowed_signers:3',
      'signers-invalid .allowed_signers:4',
    ]);
  });
});

test('an approval that the remote no longer has is none; of one that differs the remote’s counts', async () => {
  allowing(`ada@example.org ${ada.key}`);
  approve();
  repo.git('push', '-q', 'origin', '--delete', `approvals/${HEX}`);
  expect(await found()).toEqual({});
  const other = repo.clone();
  execFileSync('git', [...eve.settings, 'tag', '-s', '-m', message(), `approvals/${HEX}`], {
    cwd: other.dir,
    env: { ...process.env, ...other.env },
  });
  other.git('push', '-q', 'origin', `approvals/${HEX}`);
  expect(await found()).toEqual({ '1': 'unknown-key' });
});

test('nothing is left in the temporary folder', async () => {
  allowing(`ada@example.org ${ada.key}`);
  approve();
  const left = () =>
    execFileSync(
      'sh',
      ['-c', `ls -d "\${TMPDIR:-/tmp}"/release-openmed-*-${process.pid}-* 2>/dev/null || true`],
      { encoding: 'utf8' },
    );
  await found();
  expect(left()).toBe('');
});

test('without ssh-keygen nothing is known', async () => {
  allowing(`ada@example.org ${ada.key}`);
  approve();
  repo.git('config', 'gpg.ssh.program', '/nowhere/ssh-keygen');
  expect(await codes()).toEqual(['signature-tool-missing undefined']);
});

(has('gpg') ? describe : describe.skip)(
  'an approval that is signed with an OpenPGP key (needs gpg)',
  () => {
    let bob: Signer;
    beforeAll(() => {
      bob = keys.openpgp('bob');
    });
    const ring = { keyring: 'keys.asc' };

    test('counts by the addresses and the fingerprint of its key', async () => {
      make({ 'keys.asc': bob.key });
      approve({ by: bob });
      expect(await found(ring)).toEqual({
        '1': expect.stringMatching(/^bob@example\.org [0-9a-f]{40}$/),
      });
      expect(repo.git('status', '--porcelain')).toBe('');
    });

    test('by a stranger, or where no keyring is named', async () => {
      make({
        '.allowed_signers': `ada@example.org ${ada.key}\n`,
        'keys.asc': keys.openpgp('mallory').key,
      });
      approve({ by: bob });
      approve({ name: `approvals/${HEX}-2` });
      expect(await found(ring)).toEqual({ '1': 'unknown-key', '-2': 'ada@example.org' });
      expect(await found()).toEqual({ '1': 'unknown-key', '-2': 'ada@example.org' });
    });

    test('tampered with', async () => {
      make({ 'keys.asc': bob.key });
      repo.git(...bob.settings, 'tag', '-s', '-m', message(), `approvals/${HEX}`);
      pushObject(tagText().replace('minor', 'patch'));
      expect(await found(ring)).toEqual({ '1': 'tampered' });
    });

    test('of a key that has expired', async () => {
      const short = keys.openpgp('short', '20250101');
      make({ 'keys.asc': short.key });
      approve({ by: short });
      expect(await found(ring)).toEqual({ '1': 'expired' });
    });

    test('of a key that is revoked', async () => {
      const gone = keys.openpgp('gone');
      make({ 'keys.asc': 'x' });
      approve({ by: gone });
      repo.write('keys.asc', keys.revoked(gone));
      repo.git('commit', '-qam', 'revoked');
      repo.git('push', '-q', 'origin', 'HEAD');
      expect(await found({ ...ring, source: repo.git('rev-parse', 'HEAD~') })).toEqual({
        '1': 'revoked',
      });
    });

    test('a keyring that is none', async () => {
      make({ 'keys.asc': 'nothing\n' });
      approve({ by: bob });
      expect(await codes(ring)).toEqual(['signers-invalid keys.asc']);
    });
  },
);

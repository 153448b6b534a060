import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Operation } from '@release-openmed/core';
import { type TestRepo, createRepo } from '@release-openmed/testing';
import { converge } from './converge';
import { perform } from './perform';
import type { PerformContext } from './perform-context';

let repo: TestRepo;
afterEach(() => repo.remove());

function make(files: Readonly<Record<string, string>> = {}): TestRepo {
  repo = createRepo({
    bareRemote: true,
    commits: [
      {
        id: 'a',
        files: {
          ...files,
          'p/package.json': '{ "version": "1.0.0" }\n',
          'p/run.sh': { text: '#!/bin/sh\n', mode: '100755' },
          other: 'x',
          link: { text: 'p/package.json', mode: '120000' },
          linked: { text: 'p', mode: '120000' },
        },
      },
    ],
  });
  return repo;
}

const at = (dir: string, more: Partial<PerformContext> = {}): PerformContext => ({
  workspaceRoot: dir,
  remote: 'origin',
  push: true,
  retryDelays: [1, 1],
  ...more,
});

/** A stable release of p, stamped on the branch's tip; a new changelog comes with it. */
function release(
  source: string,
  version = '1.1.0',
  branch: string | null = 'main',
): readonly Operation[] {
  return [
    {
      kind: 'stamp',
      id: 's',
      parent: source,
      message: `chore(release): p ${version}\n\nRelease-Source: ${source}`,
      edits: [
        { path: 'p/package.json', text: `{ "version": "${version}" }\n` },
        { path: 'p/CHANGELOG.md', text: `# ${version}\n` },
      ],
    },
    {
      kind: 'tag',
      name: `p@${version}`,
      target: 's',
      message: `### Added\n\n- x\n\nRelease-Source: ${source}`,
    },
    ...(branch === null
      ? []
      : [{ kind: 'branch', name: branch, target: 's', expected: source } as const]),
  ];
}

async function released(operations: readonly Operation[], context: PerformContext) {
  const result = await perform(operations, context);
  if (!result.ok || result.value.kind !== 'released') throw new Error(JSON.stringify(result));
  return result.value;
}
const remote = (...args: string[]): string =>
  execFileSync('git', args, { cwd: repo.remoteDir as string, encoding: 'utf8' }).trim();

test('a stamp, its tag and the branch arrive together; the clone follows', async () => {
  const { ids, dir } = make();
  repo.write('other', 'uncommitted');
  repo.write('staged', 'staged');
  repo.git('add', 'staged');
  const { tags, findings } = await released(release(ids['a'] as string), at(dir));
  expect(findings).toEqual([]);
  expect(tags).toEqual([{ name: 'p@1.1.0', commit: remote('rev-parse', 'p@1.1.0^{commit}') }]);
  expect(remote('rev-parse', 'main')).toBe(tags[0]?.commit);
  expect(remote('rev-parse', 'main^')).toBe(ids['a']);
  expect(remote('diff-tree', '-r', '--name-status', 'main^', 'main')).toBe(
    'A\tp/CHANGELOG.md\nM\tp/package.json',
  );
  expect(remote('log', '-1', '--format=%B%an <%ae>', 'main')).toBe(
    `chore(release): p 1.1.0\n\nRelease-Source: ${ids['a']}\nAda Author <ada@example.org>`,
  );
  expect(remote('for-each-ref', '--format=%(objecttype) %(contents)', 'refs/tags')).toBe(
    `tag ### Added\n\n- x\n\nRelease-Source: ${ids['a']}`,
  );
  const now = repo.snapshot();
  expect(now.refs.filter((ref) => !ref.startsWith('refs/remotes'))).toEqual(now.remoteRefs);
  expect(now.refs).toContain(`refs/remotes/origin/main ${tags[0]?.commit}`);
  expect(repo.git('status', '--porcelain')).toBe(' M other\nA  staged');
  expect(repo.read('p/package.json')).toBe('{ "version": "1.1.0" }\n');
});

test('nightly: a tag on a stamp off the branch moves no branch and no file', async () => {
  const { ids, dir } = make();
  const before = repo.snapshot();
  await released(release(ids['a'] as string, '1.1.0-rc.1', null), at(dir));
  const after = repo.snapshot();
  expect({
    ...after,
    refs: before.refs,
    remoteRefs: before.remoteRefs,
    objects: before.objects,
  }).toEqual(before);
  expect(after.refs.length).toBe(before.refs.length + 1);
  expect(remote('rev-parse', 'p@1.1.0-rc.1^')).toBe(ids['a']);
});

test('files keep their mode and their bytes, whatever the attributes say; links and folders are refused', async () => {
  const { ids, dir } = make({
    'p/crlf.txt': 'a\r\nb\r\n',
    '.gitattributes': '*.txt text eol=lf\n*.sh text eol=crlf\n',
  });
  repo.git('config', 'core.autocrlf', 'true');
  const edit = (path: string, text: string): readonly Operation[] => [
    { kind: 'stamp', id: 's', parent: ids['a'] as string, message: 'm', edits: [{ path, text }] },
    { kind: 'tag', name: `t-${path.replaceAll(/\W/g, '')}`, target: 's', message: 'm' },
  ];
  process.env['GIT_LITERAL_PATHSPECS'] = '1';
  await released(edit('p/run.sh', '#!/bin/sh\necho\n'), at(dir));
  delete process.env['GIT_LITERAL_PATHSPECS'];
  expect(remote('ls-tree', 't-prunsh', 'p/run.sh')).toMatch(/^100755/);
  await released(edit('p/crlf.txt', 'a\r\nc\r\n'), at(dir));
  expect(
    execFileSync('git', ['cat-file', 'blob', 't-pcrlftxt:p/crlf.txt'], {
      cwd: repo.remoteDir as string,
      encoding: 'utf8',
    }),
  ).toBe('a\r\nc\r\n');
  const before = repo.snapshot();
  for (const path of ['link', 'linked/package.json', 'p', 'other/x']) {
    expect(await perform(edit(path, 'x'), at(dir))).toMatchObject({
      ok: false,
      failures: [{ code: 'stamp-not-a-file', where: path }],
    });
  }
  for (const path of ['../x', '/etc/x', 'p/.git/config', 'p//x', '.GIT/hooks/x', 'a\0b']) {
    expect(await perform(edit(path, 'x'), at(dir))).toMatchObject({
      ok: false,
      failures: [{ code: 'stamp-path-invalid' }],
    });
  }
  expect({ ...repo.snapshot(), objects: [] }).toEqual({ ...before, objects: [] });
});

test('a workspace in a subfolder, a path that looks like an option, a tag on the source itself', async () => {
  const { ids, dir } = make();
  const operations: readonly Operation[] = [
    {
      kind: 'stamp',
      id: 's',
      parent: ids['a'] as string,
      message: 'm',
      edits: [
        { path: '--help', text: '1' },
        { path: 'p/ü\n"x', text: '2' },
      ],
    },
    { kind: 'tag', name: 'stamped', target: 's', message: 'm' },
    { kind: 'tag', name: 'plain', target: ids['a'] as string, message: '# not a comment' },
  ];
  await released(operations, at(join(dir, 'p')));
  expect(remote('ls-tree', '-r', '-z', '--name-only', 'stamped').split('\0')).toEqual(
    expect.arrayContaining(['--help', 'p/ü\n"x', 'other']),
  );
  expect(remote('rev-parse', 'plain^{commit}')).toBe(ids['a']);
  expect(remote('for-each-ref', '--format=%(contents)', 'refs/tags/plain')).toBe('# not a comment');
});

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
  expect(await converge({ ...at(dir), tags: ['p@1.1.0'], branch: 'main' })).toEqual({
    ok: true,
    value: [],
  });
  const now = repo.snapshot();
  expect(now.refs.filter((ref) => !ref.startsWith('refs/remotes'))).toEqual(now.remoteRefs);
  expect(now.status).toBe('');
  expect(await converge({ ...at(dir), tags: ['p@1.1.0'], branch: 'main' })).toEqual({
    ok: true,
    value: [],
  });
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

test('a branch moves forward only, and a branch that went on is left alone', async () => {
  const { ids, dir } = make();
  repo.git('commit', '-q', '--allow-empty', '-m', 'b');
  repo.git('push', '-q');
  const tip = repo.git('rev-parse', 'HEAD');
  const backwards: readonly Operation[] = [
    ...release(ids['a'] as string, '1.1.0', null),
    { kind: 'branch', name: 'main', target: 's', expected: tip },
  ];
  const before = repo.snapshot();
  expect(await perform(backwards, at(dir))).toMatchObject({
    ok: false,
    failures: [{ code: 'branch-not-forward' }],
  });
  expect(await perform(release(ids['a'] as string), at(dir))).toMatchObject({
    ok: true,
    value: { kind: 'rejected' },
  });
  expect({ ...repo.snapshot(), objects: [] }).toEqual({ ...before, objects: [] });
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

  test('no answer: a bounded number of tries, no credentials in the words; a remote that is none is not tried again', async () => {
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

describe('the clone cannot follow: the release stands, and it is said how to', () => {
  test('uncommitted changes in a released file', async () => {
    const { ids, dir } = make();
    repo.write('p/package.json', 'mine');
    const { findings } = await released(release(ids['a'] as string), at(dir));
    expect(findings).toMatchObject([{ code: 'local-branch-behind', severity: 'warn' }]);
    expect(repo.read('p/package.json')).toBe('mine');
    expect(repo.git('status', '--porcelain')).toBe(' M p/package.json');
    expect(repo.git('tag')).toBe('p@1.1.0');
    repo.git('checkout', '-q', 'p/package.json');
    expect(await converge({ ...at(dir), tags: ['p@1.1.0'], branch: 'main' })).toEqual({
      ok: true,
      value: [],
    });
    expect(repo.git('rev-parse', 'main')).toBe(remote('rev-parse', 'main'));
  });

  test('local commits, another branch checked out, a branch checked out in another working tree, another tag', async () => {
    const { ids, dir } = make();
    const clones = [repo.clone(), repo.clone(), repo.clone(), repo.clone()] as const;
    clones[0].git('commit', '-q', '--allow-empty', '-m', 'mine');
    clones[1].git('switch', '-q', '-c', 'side');
    clones[2].git('switch', '-q', '-c', 'side');
    clones[2].git('worktree', 'add', '-q', '../linked', 'main');
    clones[3].git('tag', 'p@1.1.0');
    await released(release(ids['a'] as string), at(dir));
    const findings = await Promise.all(
      clones.map((clone) => converge({ ...at(clone.dir), tags: ['p@1.1.0'], branch: 'main' })),
    );
    expect(findings).toMatchObject([
      { value: [{ code: 'local-branch-behind' }] },
      { value: [] },
      { value: [{ code: 'local-branch-behind' }] },
      { value: [{ code: 'clone-behind' }] },
    ]);
    expect(clones[1].git('rev-parse', 'main')).toBe(remote('rev-parse', 'main'));
    expect(clones[2].git('-C', '../linked', 'status', '--porcelain')).toBe('');
    expect(clones[3].git('rev-parse', 'p@1.1.0')).toBe(ids['a']);
  });
});

test('nothing to follow: nothing is fetched', async () => {
  const { dir } = make();
  repo.git('remote', 'set-url', 'origin', 'nowhere');
  const before = repo.snapshot();
  expect(await converge({ ...at(dir), tags: [], branch: null })).toEqual({ ok: true, value: [] });
  expect(await converge({ ...at(dir), tags: ['t'], branch: null })).toMatchObject({
    ok: true,
    value: [{ code: 'clone-behind' }],
  });
  expect(repo.snapshot()).toEqual(before);
});

test('without a push: the same in this clone alone, and only from what was expected', async () => {
  const { ids, dir } = make();
  const before = repo.snapshot();
  await released(release(ids['a'] as string), at(dir, { push: false }));
  const after = repo.snapshot();
  expect(after.remoteRefs).toEqual(before.remoteRefs);
  expect(after.status).toBe('');
  expect(repo.git('rev-parse', 'main')).toBe(repo.git('rev-parse', 'p@1.1.0^{commit}'));
  expect(repo.read('p/CHANGELOG.md')).toBe('# 1.1.0\n');
  expect(
    await perform(release(ids['a'] as string, '1.2.0'), at(dir, { push: false })),
  ).toMatchObject({ ok: true, value: { kind: 'rejected', refs: [{ ref: 'refs/heads/main' }] } });
  expect(
    await perform(release(repo.git('rev-parse', 'main'), '1.1.0'), at(dir, { push: false })),
  ).toMatchObject({ ok: true, value: { kind: 'rejected', refs: [{ ref: 'refs/tags/p@1.1.0' }] } });
  expect(repo.snapshot().refs).toEqual(after.refs);
});

test('without a push: the branch follows the stamp also where another tag is on the source', async () => {
  const { ids, dir } = make();
  await released(
    [
      { kind: 'tag', name: 'a-plain', target: ids['a'] as string, message: 'm' },
      ...release(ids['a'] as string),
    ],
    at(dir, { push: false }),
  );
  expect(repo.git('rev-parse', 'main')).toBe(repo.git('rev-parse', 'p@1.1.0^{commit}'));
  expect(repo.git('rev-parse', 'a-plain^{commit}')).toBe(ids['a']);
});

test.each([true, false])(
  'promotion: the stamp stays off the branch, which gets a commit of its own (push: %p)',
  async (push) => {
    const { ids, dir } = make();
    repo.git('commit', '-q', '--allow-empty', '-m', 'main moved on');
    repo.git('push', '-q');
    const tip = repo.git('rev-parse', 'HEAD');
    const stamp = release(ids['a'] as string, '1.1.0', null);
    await released(
      [
        ...stamp,
        {
          kind: 'stamp',
          id: 'book',
          parent: tip,
          message: 'chore(release): book',
          edits: [{ path: 'p/CHANGELOG.md', text: 'kept\n' }],
        },
        { kind: 'branch', name: 'main', target: 'book', expected: tip },
      ],
      at(dir, { push }),
    );
    expect(repo.git('rev-parse', 'HEAD^', 'p@1.1.0^').split('\n')).toEqual([tip, ids['a']]);
    expect(repo.read('p/CHANGELOG.md')).toBe('kept\n');
    expect(repo.git('status', '--porcelain')).toBe('');
    expect(remote('rev-parse', 'main')).toBe(push ? repo.git('rev-parse', 'HEAD') : tip);
  },
);

test('a branch that the remote does not have yet', async () => {
  const { ids, dir } = make();
  repo.git('switch', '-q', '-c', 'lts/1.x');
  const operations: readonly Operation[] = [
    ...release(ids['a'] as string, '1.0.1', null),
    { kind: 'branch', name: 'lts/1.x', target: 's', expected: null },
  ];
  await released(operations, at(dir));
  expect(remote('rev-parse', 'lts/1.x')).toBe(repo.git('rev-parse', 'HEAD'));
  const late: readonly Operation[] = [
    ...release(ids['a'] as string, '1.0.2', null),
    { kind: 'branch', name: 'lts/1.x', target: 's', expected: null },
  ];
  expect(await perform(late, at(dir))).toMatchObject({
    ok: true,
    value: { kind: 'rejected', refs: [{ ref: 'refs/heads/lts/1.x' }] },
  });
});

test('bad input: names, contradictions, an unknown parent, no identity', async () => {
  const { ids, dir } = make();
  const source = ids['a'] as string;
  const before = repo.snapshot();
  const code = async (operations: readonly Operation[]): Promise<unknown> => {
    const result = await perform(operations, at(dir));
    return result.ok ? null : result.failures.map((failure) => failure.code);
  };
  for (const name of [
    '-d',
    'a b',
    'a..b',
    'x.lock',
    '$(touch pwned)~1',
    'a\nrefs/heads/main',
    '',
    'a:b',
    '.x',
    '@',
    '\u001b[31m',
  ]) {
    expect(await code([{ kind: 'tag', name, target: source, message: 'm' }])).toEqual([
      'ref-name-invalid',
    ]);
  }
  expect(await code([{ kind: 'tag', name: 't', target: '--all', message: 'm' }])).toEqual([
    'operations-inconsistent',
  ]);
  expect(
    await code([
      ...release(source),
      { kind: 'tag', name: 'p@1.1.0', target: source, message: 'm' },
    ]),
  ).toEqual(['operations-inconsistent']);
  expect(await code([])).toEqual(['operations-inconsistent']);
  expect(await code(release('0'.repeat(40)))).toEqual(['git-failed']);
  const saved = Object.entries(process.env).filter(([name]) =>
    /^GIT_(AUTHOR|COMMITTER)_/.test(name),
  );
  for (const [name] of saved) delete process.env[name];
  repo.git('config', '--unset', 'user.email');
  expect(await code(release(source))).toEqual(['identity-missing']);
  repo.git('config', 'user.email', 'ada@example.org');
  Object.assign(process.env, Object.fromEntries(saved));
  expect({ ...repo.snapshot(), objects: [] }).toEqual({ ...before, objects: [] });
});

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

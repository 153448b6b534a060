import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Operation } from '@release-openmed/core';
import type { TestRepo } from '@release-openmed/testing';
import { perform } from './perform';
import { at, releasableRepo, release, released, remoteGit } from './releasing.fixture';

let repo: TestRepo;
afterEach(() => repo.remove());
const make = (files: Readonly<Record<string, string>> = {}): TestRepo =>
  (repo = releasableRepo(files));
const remote = (...args: readonly string[]): string => remoteGit(repo, ...args);

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

import { join } from 'node:path';
import { type TestRepo, createRepo } from '@release-openmed/testing';
import { codes, facts, small } from './git-facts.fixture';

let repo: TestRepo | undefined;
afterEach(() => {
  repo?.remove();
  repo = undefined;
});

test('reads a small repository whole', async () => {
  repo = createRepo(small);
  const { ids } = repo;
  repo.write('p/package.json', 'changed');
  repo.write('new "file"', '');
  const before = repo.snapshot();
  expect(
    await facts(repo.dir, { paths: ['p/package.json', 'ü/é.txt', 'absent\n.txt', 'p'] }),
  ).toEqual({
    now: '2026-01-02T03:04:05Z',
    source: ids['b'],
    branch: 'main',
    workspace: '',
    tip: ids['b'],
    lease: null,
    paths: ['p/package.json', 'ü/é.txt', 'absent\n.txt', 'p'],
    gitProcesses: 9,
    remote: { name: 'origin', web: null, head: ids['b'], relation: 'equal' },
    tags: [
      { name: 'light', commit: ids['a'], parents: [], source: null, time: 1767225600 },
      {
        name: 'p@1.0.0',
        commit: ids['b'],
        parents: [ids['a']],
        source: ids['a'],
        time: 1767225600,
      },
    ],
    commits: [
      {
        id: ids['b'],
        parents: [ids['a']],
        time: 1767225660,
        author: 'Ada Author',
        message: 'b',
        files: ['q/x', 'ü/é.txt'],
      },
      {
        id: ids['a'],
        parents: [],
        time: 1767225600,
        author: 'Ada Author',
        message: 'feat: one\n\nbody',
        files: ['p/package.json', 'q/x'],
      },
    ],
    files: new Map([
      ['p/package.json', '{}\n'],
      ['ü/é.txt', 'é'],
    ]),
    dirty: ['p/package.json', 'new "file"'],
  });
  expect(repo.snapshot()).toEqual(before);
});

test('no message, path or encoding passes for another field', async () => {
  const forged = `evil\n\n\n${'a'.repeat(40)}\np/forged.txt\n\\0\\x00%x00`;
  const odd = [
    '-dash',
    ' lead',
    'tab\tq"uote\\',
    'line\nbreak',
    '\nfirst',
    'a'.repeat(40),
    '::set-output',
    'ü',
    '\u001b[31m',
  ];
  repo = createRepo({
    commits: [
      { id: 'root', files: Object.fromEntries(odd.map((path) => [path, 'x'])) },
      { id: 'forged', message: forged, files: { f: '1' } },
      { id: 'empty', message: '' },
      { id: 'empty-too', message: '', files: { g: '1' } },
      { id: 'latin', message: Buffer.from([0x66, 0xfc]), encoding: 'ISO-8859-1', files: { h: '' } },
      { id: 'utf7', message: 'a+AAA-b+AAAACg-c', encoding: 'UTF-7', files: { i: '' } },
      {
        id: 'bogus',
        message: Buffer.from([0xff, 0xfe, 0x41]),
        encoding: 'no-such',
        files: { j: '' },
      },
      {
        id: 'huge',
        message: `feat: huge\n\n${'0123456789abcde\n'.repeat(655_360)}end`,
        files: { k: '' },
      },
      { id: 'side', branch: 'side', files: { s: '' } },
      { id: 'main', parents: ['huge'], files: { m: '' } },
      { id: 'island', branch: 'island', parents: [], files: { r: '' } },
      { id: 'octopus', parents: ['main', 'side', 'island'] },
    ],
  });
  // git hash-object writes what no porcelain would: a message with NUL and then a forged record.
  const raw = [
    `tree ${repo.git('rev-parse', 'HEAD^{tree}')}`,
    `parent ${repo.ids['octopus']}`,
    'author a <a@b> 1 +0000',
    'committer a <a@b> 1 +0000',
    '',
    'fix: nul\0',
    `${'b'.repeat(40)}\0\0p/forged.txt\0`,
  ].join('\n');
  repo.write('../raw', raw);
  repo.git(
    'reset',
    '-q',
    '--hard',
    repo.git('hash-object', '-t', 'commit', '-w', '--literally', '../raw'),
  );
  const { commits } = await facts(repo.dir, { offline: true });
  const { ids } = repo;
  const by = (id: string) => commits.find((commit) => commit.id === ids[id]);
  expect(commits).toHaveLength(13);
  expect(commits[0]).toMatchObject({ message: 'fix: nul', files: [], time: 1 });
  expect([...(by('root')?.files ?? [])].sort()).toEqual([...odd].sort());
  expect(by('forged')).toMatchObject({ message: forged, files: ['f'] });
  expect(by('empty')).toMatchObject({ message: '', files: [] });
  expect(by('empty-too')).toMatchObject({ message: '', files: ['g'] });
  expect(by('latin')).toMatchObject({ message: 'fü', files: ['h'] });
  expect(by('utf7')?.files).toEqual(['i']);
  expect(by('bogus')?.files).toEqual(['j']);
  expect(by('huge')?.message).toHaveLength(10_485_760 + 15);
  expect(by('octopus')).toMatchObject({
    parents: [ids['main'], ids['side'], ids['island']],
    files: [],
  });
  expect(by('island')).toMatchObject({ parents: [], files: ['r'] });
  const place = new Map(commits.map((commit, index) => [commit.id, index]));
  for (const commit of commits)
    for (const parent of commit.parents)
      expect(place.get(parent)).toBeGreaterThan(place.get(commit.id) as number);
});

test('tags: nested, signed words, on trees and blobs, off the branch, and a trailer that is none', async () => {
  repo = createRepo({
    commits: [
      { id: 'a', files: { x: '1' } },
      { id: 'b', branch: 'off', files: { x: '2' } },
      { id: 'c', parents: ['a'] },
    ],
  });
  const { ids } = repo;
  const tag = (name: string, on: string, message: string): unknown =>
    repo?.git('tag', '-a', '--cleanup=verbatim', '-m', message, name, on);
  tag('inner', ids['b'] as string, `n\n\nRelease-Source: ${ids['a']}\n`);
  tag('outer', 'inner', 'no trailer');
  tag(
    'signed',
    ids['b'] as string,
    [
      `n\n\nRelease-Source: ${ids['a']}`,
      '-----BEGIN SSH SIGNATURE-----',
      `Release-Source: ${ids['c']}`,
      '-----END SSH SIGNATURE-----\n',
    ].join('\n'),
  );
  tag('prose', ids['b'] as string, `Release-Source: ${ids['a']}\n\nlater text\n`);
  tag('junk', ids['b'] as string, 'n\n\nRelease-Source: --upload-pack=x\n');
  repo.git('tag', 'tree', 'HEAD^{tree}');
  tag('treed', 'HEAD^{tree}', `n\n\nRelease-Source: ${ids['a']}\n`);
  repo.git('tag', 'blob', 'HEAD:x');
  const off = { commit: ids['b'], parents: [ids['a']], time: expect.any(Number) };
  const read = await facts(repo.dir, { offline: true });
  expect(read.tags).toEqual([
    { name: 'inner', ...off, source: ids['a'] },
    { name: 'junk', ...off, source: null },
    { name: 'outer', ...off, source: null },
    { name: 'prose', ...off, source: null },
    { name: 'signed', ...off, source: ids['a'] },
  ]);
  expect(read.commits.map(({ id }) => id)).toEqual([ids['c'], ids['a']]);
  expect(
    (await facts(repo.dir, { offline: true, replay: true })).commits.map(({ id }) => id).sort(),
  ).toEqual([ids['a'], ids['b'], ids['c']].sort());
});

test('knows the tags that only the remote has, and leaves the clone as it was', async () => {
  repo = createRepo(small);
  const other = repo.clone();
  other.write('p/package.json', '{"version":"2.0.0"}');
  other.git('commit', '-qam', 'chore(release): p 2.0.0');
  other.git('tag', '-a', '-m', `notes\n\nRelease-Source: ${repo.ids['b']}`, 'p@2.0.0');
  other.git('push', '-q', 'origin', 'p@2.0.0');
  repo.git('tag', 'mine');
  repo.git('config', '--add', 'remote.origin.fetch', '+refs/*:refs/*');
  const before = repo.snapshot();
  const read = await facts(repo.dir, { replay: true });
  expect(read.tags.find(({ name }) => name === 'p@2.0.0')).toEqual({
    name: 'p@2.0.0',
    commit: other.git('rev-parse', 'HEAD'),
    parents: [repo.ids['b']],
    time: expect.any(Number),
    source: repo.ids['b'],
  });
  expect(read.tags.map(({ name }) => name)).toContain('mine');
  expect(read.commits[0]).toMatchObject({
    message: 'chore(release): p 2.0.0',
    files: ['p/package.json'],
  });
  expect(repo.snapshot()).toEqual(before);
  expect((await facts(repo.dir, { offline: true })).tags.map(({ name }) => name)).toEqual([
    'light',
    'mine',
    'p@1.0.0',
  ]);
});

test('the number of git processes grows with nothing', async () => {
  repo = createRepo({
    bareRemote: true,
    commits: Array.from({ length: 300 }, (_, at) => ({
      id: `c${at}`,
      files: { [`p${at % 50}/package.json`]: `${at}` },
      tags: [`p${at % 50}@1.${at}.0`],
    })),
  });
  const read = await facts(repo.dir, {
    paths: Array.from({ length: 50 }, (_, at) => `p${at}/package.json`),
  });
  expect([read.commits.length, read.tags.length, read.files.size, read.gitProcesses]).toEqual([
    300, 300, 50, 9,
  ]);
  // At most: a fetch of what only the remote has, and a comparison with its branch.
  const other = repo.clone('--no-tags');
  other.git('commit', '-q', '--allow-empty', '-m', 'mine');
  expect((await facts(other.dir)).gitProcesses).toBe(11);
});

test('a clone in a folder of any name', async () => {
  repo = createRepo(small);
  repo.git('clone', '-q', '--no-tags', repo.remoteDir as string, '../we:ird "ü\\ x;y');
  expect((await facts(join(repo.dir, '../we:ird "ü\\ x;y'))).tags).toHaveLength(2);
});

test('a tag that differs between clone and remote is refused, unless it says no version', async () => {
  repo = createRepo(small);
  repo.git('tag', '-f', 'light', 'HEAD');
  expect(await codes(repo.dir)).toEqual([]);
  repo.git('tag', '-f', 'p@1.0.0', 'HEAD^');
  expect(await codes(repo.dir)).toEqual(['tag-mismatch']);
});

test('a workspace in a subfolder: the walk covers the repository, files are asked for with the prefix', async () => {
  repo = createRepo({ ...small, bareRemote: false });
  repo.write('p/new', '');
  const read = await facts(join(repo.dir, 'p'), {
    offline: true,
    paths: ['package.json', '../q/x', '../../outside'],
  });
  expect(read.workspace).toBe('p');
  expect(read.paths).toEqual(['p/package.json', 'q/x']);
  expect([...read.files.keys()]).toEqual(['p/package.json']);
  expect(read.dirty).toEqual(['p/new']);
  expect(read.commits.map(({ files }) => files)).toEqual([
    ['q/x', 'ü/é.txt'],
    ['p/package.json', 'q/x'],
  ]);
});

test('a candidate to promote: its source is released, and the branch has moved on', async () => {
  repo = createRepo(small);
  const other = repo.clone();
  other.write('p/package.json', '{"version":"1.1.0-rc.1"}');
  other.git('commit', '-qam', 'chore(release): p 1.1.0-rc.1');
  other.git('tag', '-a', '-m', `notes\n\nRelease-Source: ${repo.ids['b']}`, 'p@1.1.0-rc.1');
  other.git('tag', '-a', '-m', `x\n\nRelease-Source: ${repo.ids['a']}`, 'q@1.0.0-rc.1');
  other.git('push', '-q', 'origin', 'p@1.1.0-rc.1', 'q@1.0.0-rc.1');
  repo.write('p/package.json', '{"moved":"on"}');
  repo.git('commit', '-qam', 'feat: later');
  const before = repo.snapshot();
  const read = await facts(repo.dir, { from: ['p@1.1.0-rc.1'], paths: ['p/package.json'] });
  expect(read.source).toBe(repo.ids['b']);
  expect(read.commits.map(({ id }) => id)).toEqual([repo.ids['b'], repo.ids['a']]);
  expect(read.files.get('p/package.json')).toBe('{}\n');
  expect(read.tip).toBe(repo.git('rev-parse', 'HEAD'));
  expect(read.gitProcesses).toBeLessThanOrEqual(14);
  for (const from of [
    ['p@1.1.0-rc.1', 'q@1.0.0-rc.1'],
    ['q@1.0.0-rc.1', 'p@1.1.0-rc.1'],
  ]) {
    const both = await facts(repo.dir, { from });
    expect(both.source).toBe(repo.ids['b']);
    expect(both.gitProcesses).toBeLessThanOrEqual(15);
  }
  expect(await codes(repo.dir, { from: ['p@9.9.9', 'x@1'] })).toEqual([
    'promotion-unknown',
    'promotion-unknown',
  ]);
  repo.git('reset', '-q', '--hard', repo.ids['a'] as string);
  expect(await codes(repo.dir, { from: ['p@1.1.0-rc.1', 'q@1.0.0-rc.1'] })).toEqual([
    'promotion-off-branch',
  ]);
  repo.git(
    'reset',
    '-q',
    '--hard',
    before.refs.find((ref) => ref.startsWith('refs/heads/main'))?.split(' ')[1] as string,
  );
  expect({ ...repo.snapshot(), gitFiles: {} }).toEqual({ ...before, gitFiles: {} });
});

import { createRepo } from './create-repo';
import type { TestRepo } from './test-repo';

let repo: TestRepo | undefined;
afterEach(() => repo?.remove());

const linear = {
  commits: [
    { id: 'a', files: { 'x.txt': '1\n' } },
    { id: 'b', message: 'feat: two', files: { 'd/y.txt': '2\n', 'x.txt': null } },
  ],
} as const;

test('writes the commits, checks out main, and gives the same hashes every time', () => {
  repo = createRepo(linear);
  const again = createRepo(linear);
  expect(again.ids).toEqual(repo.ids);
  again.remove();
  expect(repo.git('log', '--format=%H %s')).toBe(`${repo.ids['b']} feat: two\n${repo.ids['a']} a`);
  expect(repo.git('ls-files')).toBe('d/y.txt');
  expect(repo.git('status', '--porcelain')).toBe('');
  expect(repo.read('d/y.txt')).toBe('2\n');
});

test('several roots, octopus merges with the files of every side, branches, both kinds of tags', () => {
  repo = createRepo({
    commits: [
      { id: 'a', files: { a: 'a' }, tags: ['light'] },
      { id: 'b', branch: 'side', files: { b: 'b' } },
      { id: 'r', branch: 'island', parents: [], files: { r: 'r' } },
      { id: 'c', files: { c: 'c' } },
      {
        id: 'm',
        parents: ['c', 'b', 'r'],
        tags: [{ name: 'x@1.0.0', message: (ids) => `notes\n\nRelease-Source: ${ids['a']}\n` }],
      },
    ],
  });
  expect(repo.git('log', '-1', '--format=%P', 'main')).toBe(
    `${repo.ids['c']} ${repo.ids['b']} ${repo.ids['r']}`,
  );
  expect(repo.git('log', '-1', '--format=%P', 'side')).toBe(repo.ids['a']);
  expect(repo.git('log', '-1', '--format=%P', 'island')).toBe('');
  expect(repo.git('ls-files').split('\n')).toEqual(['a', 'b', 'c', 'r']);
  expect(repo.git('for-each-ref', 'refs/tags', '--format=%(refname:short) %(objecttype)')).toBe(
    'light commit\nx@1.0.0 tag',
  );
  expect(repo.git('tag', '-l', '--format=%(contents)', 'x@1.0.0')).toContain(
    `Release-Source: ${repo.ids['a']}`,
  );
});

test('odd paths, modes, links and messages in another encoding are written byte for byte', () => {
  const odd = 'ü "q"\\ \tz\n.txt';
  repo = createRepo({
    commits: [
      {
        id: 'a',
        message: Buffer.from([0x66, 0xfc]),
        encoding: 'ISO-8859-1',
        files: {
          [odd]: 'x',
          run: { text: '#!', mode: '100755' },
          to: { text: 'run', mode: '120000' },
        },
      },
    ],
  });
  expect(repo.git('ls-files', '-z').split('\0')).toContain(odd);
  expect(repo.git('ls-files', '--stage')).toMatch(/^100755 .*run$/m);
  expect(repo.git('log', '-1', '--format=%B')).toBe('fü');
});

test('a bare remote, another clone, and a snapshot that notices every change', () => {
  repo = createRepo({ ...linear, bareRemote: true });
  expect(repo.git('rev-parse', 'origin/main')).toBe(repo.ids['b']);
  const before = repo.snapshot();
  expect(repo.snapshot()).toEqual(before);
  expect(repo.clone('--depth=1').git('rev-parse', '--is-shallow-repository')).toBe('true');
  expect(repo.snapshot()).toEqual(before);
  const changed = (act: () => void): string[] => {
    const old = repo?.snapshot();
    act();
    const now = repo?.snapshot();
    return Object.keys(now ?? {}).filter(
      (key) =>
        JSON.stringify(now?.[key as keyof typeof now]) !==
        JSON.stringify(old?.[key as keyof typeof old]),
    );
  };
  const here = repo;
  expect(changed(() => here.write('new/file', 'x'))).toEqual(['status', 'files']);
  expect(changed(() => here.git('add', 'new/file'))).toEqual(['status', 'index', 'objects']);
  expect(changed(() => here.git('tag', 't'))).toEqual(['refs']);
  expect(changed(() => here.git('push', '-q', 'origin', 't'))).toEqual(['remoteRefs']);
  expect(changed(() => here.git('fetch', '-q'))).toEqual(['gitFiles']);
});

test('a remote hook refuses a push', () => {
  repo = createRepo({ ...linear, bareRemote: true });
  repo.remoteHook('pre-receive', 'echo no >&2; exit 1');
  repo.git('tag', 't');
  expect(() => repo?.git('push', 'origin', 't')).toThrow('remote: no');
});

test('thousands of commits in a moment', () => {
  repo = createRepo({
    commits: Array.from({ length: 3000 }, (_, index) => ({
      id: `c${index}`,
      files: { [`p${index % 50}/f`]: `${index}` },
    })),
  });
  expect(repo.git('rev-list', '--count', 'HEAD')).toBe('3000');
});

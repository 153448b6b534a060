import fc from 'fast-check';
import type { GitCommand } from '../git-command';
import { gitVersion } from './git-version';
import { listRefs } from './list-refs';
import { listRemoteRefs } from './list-remote-refs';
import { locate } from './locate';
import { logCommits } from './log-commits';
import { readConfig } from './read-config';
import { readObjects } from './read-objects';
import { statusPaths } from './status-paths';

const answer = <T>(command: GitCommand<T>, stdout: string | Buffer): T =>
  command.parse({ stdout: Buffer.from(stdout), stderr: '', exit: 0 });

test.each([
  ['git version 2.39.5\n', [2, 39]],
  ['git version 2.45.1.windows.1\n', [2, 45]],
  ['git version 2.39.5 (Apple Git-154)\n', [2, 39]],
  ['nonsense', [0, 0]],
])('version %j', (text, expected) => expect(answer(gitVersion(), text)).toEqual(expected));

test('settings: several values, none, a line break in one', () => {
  const config = answer(readConfig(), 'a.b\n1\0a.b\n2\nx\0c.d\0remote.My Name.url\nu\0');
  expect([...config]).toEqual([
    ['a.b', ['1', '2\nx']],
    ['c.d', [null]],
    ['remote.My Name.url', ['u']],
  ]);
});

test('location', () => {
  expect(
    answer(locate(), '/r\n/r/.git/objects\n/r/.git\nfalse\nsha1\nsub/\nabc\nrefs/heads/a/b\n'),
  ).toEqual({
    top: '/r',
    objects: '/r/.git/objects',
    common: '/r/.git',
    shallow: false,
    objectFormat: 'sha1',
    prefix: 'sub/',
    head: 'abc',
    branch: 'a/b',
    ambiguous: false,
  });
  expect(answer(locate(), '/r\n/r/.git/objects\n/r/.git\ntrue\nsha1\n\nabc\nHEAD\n')).toMatchObject(
    {
      shallow: true,
      prefix: '',
      branch: null,
      ambiguous: false,
    },
  );
  // Git says nothing of a HEAD that is ambiguous.
  expect(answer(locate(), '/r\n/r/.git/objects\n/r/.git\nfalse\nsha1\n\nabc\n')).toMatchObject({
    branch: null,
    ambiguous: true,
  });
});

test('refs, local and remote', () => {
  expect(answer(listRefs(['refs/tags']), 'aa commit refs/tags/x\nbb tag refs/tags/y@1\n')).toEqual([
    { name: 'refs/tags/x', object: 'aa', type: 'commit' },
    { name: 'refs/tags/y@1', object: 'bb', type: 'tag' },
  ]);
  const refs = answer(
    listRemoteRefs('origin'),
    'aa\trefs/heads/main\nbb\trefs/tags/t\ncc\trefs/tags/t^{}\ndd\trefs/tags/u\n',
  );
  expect([...refs.heads]).toEqual([['main', 'aa']]);
  expect([...refs.tags]).toEqual([
    ['t', { object: 'bb', peeled: 'cc' }],
    ['u', { object: 'dd', peeled: 'dd' }],
  ]);
});

test('status', () => expect(answer(statusPaths(), ' M a b\0?? ü\n\0')).toEqual(['a b', 'ü\n']));

test('objects: found, absent under any name, and content that looks like a header', () => {
  const names = ['x:a', 'x:b\nc', 'x:d', 'x:e'];
  const text = `${'1'.repeat(40)} blob 9\nx missing\nx:b\nc missing\n${'2'.repeat(40)} tree 0\n\nx:e missing\n`;
  expect(
    answer(readObjects(names), text).map(
      (object) => object && [object.type, object.content.toString()],
    ),
  ).toEqual([['blob', 'x missing'], null, ['tree', ''], null]);
});

const text = fc.string({
  unit: fc.constantFrom(
    'a',
    '\n',
    ' ',
    '%x00',
    '\r',
    'ü',
    `${'f'.repeat(40)}`,
    '\u2028',
    '"',
    '\\0',
  ),
});
const commit = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{40}$/),
  parents: fc.array(fc.stringMatching(/^[0-9a-f]{40}$/), { maxLength: 3 }),
  time: fc.nat(),
  author: text,
  message: text.map((message) => message.trimEnd()),
  files: fc.array(
    text.filter((path) => path !== ''),
    { maxLength: 4 },
  ),
});

test('the log: whatever messages and paths hold, every record is read as it was written', () => {
  fc.assert(
    fc.property(fc.array(commit), (commits) => {
      const log = commits
        .map(
          ({ id, parents, time, author, message, files }) =>
            `\0${id}\0${parents.join(' ')}\0${time}\0${author}\0${message}\n\0${files.length === 0 ? '' : `\n${files.map((path) => `${path}\0`).join('')}`}`,
        )
        .join('');
      expect(answer(logCommits([]), log)).toEqual(commits);
    }),
  );
});

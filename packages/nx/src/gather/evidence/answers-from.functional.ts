import type { Question } from '@release-openmed/core';
import { createRepo, type TestRepo } from '@release-openmed/testing';
import { ask } from './ask.fixture';

let repo: TestRepo;
afterEach(() => repo.remove());

const make = (): TestRepo =>
  (repo = createRepo({
    bareRemote: true,
    commits: [
      {
        id: 'cut',
        files: {
          'p/package.json': '{ "version": "1.0.0" }\n',
          'p/run.sh': { text: '#!/bin/sh\n', mode: '100755' },
          'ws/q/a': '1',
          old: 'x\n'.repeat(9),
        },
      },
      {
        id: 'later',
        files: { 'p/package.json': '{ "version": "1.1.0" }\n', 'p/CHANGELOG.md': '#\n' },
      },
    ],
  }));

async function answers(
  questions: readonly Question[],
  root = repo.dir,
): Promise<readonly unknown[]> {
  const answered = await ask(questions, root);
  if (!answered.ok) throw new Error(JSON.stringify(answered.failures));
  return answered.value.map((one) => (one.ok ? one.value : one.failures.map(({ code }) => code)));
}

const at = (commit: string, ...paths: readonly string[]): Question => ({
  kind: 'files-at',
  commit,
  paths,
});
const changed = (from: string, to: string): Question => ({ kind: 'changed-paths', from, to });

describe('files-at', () => {
  test('texts as the commit has them, whatever is checked out; what is not there is left out', async () => {
    const { ids } = make();
    repo.write('p/package.json', 'edited');
    const [cut, later] = await answers([
      at(ids['cut']!, 'p/package.json', 'p/CHANGELOG.md', 'p'),
      at(ids['later']!, 'p/package.json', 'p/CHANGELOG.md'),
    ]);
    expect(cut).toEqual(new Map([['p/package.json', '{ "version": "1.0.0" }\n']]));
    expect(later).toEqual(
      new Map([
        ['p/package.json', '{ "version": "1.1.0" }\n'],
        ['p/CHANGELOG.md', '#\n'],
      ]),
    );
  });

  test('paths are the repository’s, also from a workspace inside of it', async () => {
    const { ids, dir } = make();
    expect(await answers([at(ids['cut']!, 'ws/q/a', 'q/a')], `${dir}/ws`)).toEqual([
      new Map([['ws/q/a', '1']]),
    ]);
  });

  test('one that is no text fails by itself', async () => {
    make();
    repo.write('p/bytes', Buffer.from([0xff, 0xfe]));
    repo.git('add', '.');
    repo.git('commit', '-qm', 'bytes');
    const [broken, whole] = await answers([at('HEAD', 'p/bytes', 'old'), at('HEAD', 'ws/q/a')]);
    expect([broken, whole]).toEqual([['file-not-utf8'], new Map([['ws/q/a', '1']])]);
  });
});

describe('changed-paths', () => {
  test('all in which two trees differ: content, mode, and a moved file twice', async () => {
    const { ids, dir } = make();
    repo.git('mv', 'old', 'new ü\n');
    repo.git('update-index', '--chmod=-x', 'p/run.sh');
    repo.git('commit', '-qm', 'more');
    const head = repo.git('rev-parse', 'HEAD');
    const questions = [changed(ids['cut']!, head), changed(ids['cut']!, ids['cut']!)];
    const expected = [['new ü\n', 'old', 'p/CHANGELOG.md', 'p/package.json', 'p/run.sh'], []];
    expect(await answers(questions)).toEqual(expected);
    expect(await answers(questions, `${dir}/ws`)).toEqual(expected);
  });

  test('a candidate whose tag only the remote has; the clone does not get it', async () => {
    const { ids } = make();
    const other = repo.clone();
    other.git('switch', '-q', '--detach', ids['cut']!);
    other.write('p/package.json', '{ "version": "1.0.1-rc.1" }\n');
    other.git('commit', '-qam', 'stamp');
    other.git('tag', '-a', '-m', `rc\n\nRelease-Source: ${ids['cut']}`, 'p@1.0.1-rc.1');
    other.git('push', '-q', 'origin', 'p@1.0.1-rc.1');
    const stamp = other.git('rev-parse', 'HEAD');
    const before = repo.snapshot();
    expect(await answers([changed(ids['cut']!, stamp)])).toEqual([['p/package.json']]);
    expect(repo.snapshot()).toEqual(before);
  });

  test('of a commit that nobody has, nothing is known', async () => {
    const { ids } = make();
    const lost = 'f'.repeat(40);
    for (const question of [
      changed(ids['cut']!, lost),
      changed(lost, ids['cut']!),
      // Nor of a name, which git would pass over here.
      changed(ids['cut']!, 'HEAD'),
    ])
      expect(await ask([question], repo.dir)).toMatchObject({
        ok: false,
        failures: [{ code: 'git-failed' }],
      });
  });
});

test('each question gets its own answer, in the order in which they were asked', async () => {
  const { ids } = make();
  const { cut, later } = ids as { readonly cut: string; readonly later: string };
  expect(
    await answers([
      changed(cut, later),
      at(later, 'old'),
      changed(later, later),
      at(cut, 'p/package.json'),
      { kind: 'model-pins', commit: cut, roots: [''] },
    ]),
  ).toEqual([
    ['p/CHANGELOG.md', 'p/package.json'],
    new Map([['old', 'x\n'.repeat(9)]]),
    [],
    new Map([['p/package.json', '{ "version": "1.0.0" }\n']]),
    [],
  ]);
});

import type { Question } from '@release-openmed/core';
import { createRepo, type TestRepo } from '@release-openmed/testing';
import { ask } from './ask.fixture';

let repo: TestRepo;
afterEach(() => repo.remove());

const PRINT = 'process.stdout.write(require("node:fs").readFileSync("in.txt"))';

beforeEach(() => {
  repo = createRepo({
    bareRemote: true,
    commits: [
      {
        id: 'old',
        files: { 'dist/a.js': '1', 'ws/x.log': '1', '.gitignore': 'none\n' },
      },
      {
        id: 'tip',
        files: {
          '.gitignore': '*.log\n/dist/\nws/secret*\n!ws/secret.ok\n',
          'ws/.gitignore': 'local.txt\n',
          'ws/deep/.gitignore': '!keep.log\n',
          'ws/deep/keep.log': '1',
          'ws/deep/ü\n.log': '1',
          'ws/local.txt': '1',
          'ws/secret.ok': '1',
          'ws/secret.no': '1',
          'local.txt': '1',
          'ws/in.txt': 'one\ntwo\n',
          'ws/one.txt': '1\n',
          'ws/print.js': PRINT,
          'ws/same.txt': 'one\ntwo\n',
          'ws/stale.txt': 'one\n2\n',
          'ws/longer.txt': 'one\ntwo\nthree\n',
          'ws/crlf.txt': 'one\r\ntwo\r\n',
        },
      },
    ],
  });
});

async function answer(question: Question, folder = ''): Promise<unknown> {
  const answered = await ask([question], `${repo.dir}/${folder}`);
  const [only] = answered.ok ? answered.value : [];
  return only?.ok === true ? only.value : only;
}

test('tracked files: all of a commit below the workspace, whatever lies there', async () => {
  const { ids } = repo;
  repo.write('ws/more', '1');
  expect(await answer({ kind: 'tracked-files', commit: ids['old']! })).toEqual([
    '.gitignore',
    'dist/a.js',
    'ws/x.log',
  ]);
  expect(await answer({ kind: 'tracked-files', commit: ids['old']! }, 'ws')).toEqual(['x.log']);
});

describe('ignored files', () => {
  const ignored = (commit: string, folder?: string) =>
    answer({ kind: 'ignored-files', commit: repo.ids[commit]! }, folder);

  test('by the rules that the commit has, in every folder of it', async () => {
    expect(await ignored('old')).toEqual([]);
    expect(await ignored('tip')).toEqual([
      'dist/a.js',
      'ws/deep/ü\n.log',
      'ws/local.txt',
      'ws/secret.no',
      'ws/x.log',
    ]);
    expect(await ignored('tip', 'ws')).toEqual(['deep/ü\n.log', 'local.txt', 'secret.no', 'x.log']);
  });

  test('neither what lies there nor a person’s settings count, and nothing changes', async () => {
    repo.write('.gitignore', '*\n');
    repo.write('.git/info/exclude', '*\n');
    repo.write('excludes', '*\n');
    repo.git('config', 'core.excludesFile', `${repo.dir}/excludes`);
    const before = repo.snapshot();
    expect(await ignored('old')).toEqual([]);
    expect(repo.snapshot()).toEqual(before);
  });
});

describe('generated files', () => {
  const print = [process.execPath, 'print.js'];
  const generated = (path: string, command: readonly string[] = print) =>
    answer({ kind: 'generated-files', commit: repo.ids['tip']!, files: [{ path, command }] }, 'ws');
  const unknown = (why: RegExp) => ({
    kind: 'unknown',
    why: expect.stringMatching(why) as string,
  });

  test.each([
    ['same.txt', null],
    ['stale.txt', { kind: 'differs', line: 2 }],
    ['longer.txt', { kind: 'differs', line: 3 }],
    ['crlf.txt', { kind: 'differs', line: 1 }],
    ['not-there.txt', { kind: 'untracked' }],
  ])('%s', async (path, problem) => {
    expect(await generated(path)).toEqual([{ path, problem }]);
  });

  test.each([
    ['that does not exist', ['no-such-program-here'], /^there is no such program$/],
    [
      'that fails',
      [process.execPath, '-e', 'console.error("no \\u001b[31mschema"); process.exit(3)'],
      /^it ends with exit code 3: no \S*schema$/,
    ],
    ['that dies', [process.execPath, '-e', 'process.kill(process.pid, "SIGTERM")'], /^it ends/],
  ])('a command %s', async (_name, command, why) => {
    expect(await generated('same.txt', command)).toEqual([
      { path: 'same.txt', problem: unknown(why) },
    ]);
  });

  test('no shell reads the command, and it has nothing to read', async () => {
    const echo = 'process.stdin.resume().on("end", () => process.stdout.write(process.argv[1]))';
    expect(await generated('in.txt', [process.execPath, '-e', echo, 'one\ntwo\n'])).toEqual([
      { path: 'in.txt', problem: null },
    ]);
    expect(await generated('in.txt', [process.execPath, '-e', echo, '$HOME; exit 1'])).toEqual([
      { path: 'in.txt', problem: { kind: 'differs', line: 1 } },
    ]);
  });

  test('what is printed has no colours, although Nx asks for them', async () => {
    const forced = process.env['FORCE_COLOR'];
    process.env['FORCE_COLOR'] = 'true';
    expect(await generated('one.txt', [process.execPath, '-p', '1'])).toMatchObject([
      { problem: null },
    ]);
    if (forced === undefined) delete process.env['FORCE_COLOR'];
    else process.env['FORCE_COLOR'] = forced;
  });

  test('an uncommitted change, staged or not, says nothing of the commit; a new file is none', async () => {
    repo.write('ws/new.txt', '1');
    expect(await generated('same.txt')).toMatchObject([{ problem: null }]);
    repo.write('ws/in.txt', 'other\n');
    expect(await generated('same.txt')).toMatchObject([
      { problem: unknown(/ws\/in\.txt is not committed there$/) },
    ]);
    repo.git('add', '.');
    expect(await generated('same.txt')).toMatchObject([{ problem: unknown(/not committed/) }]);
  });
});

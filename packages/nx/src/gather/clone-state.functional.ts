import { join } from 'node:path';
import { type TestRepo, createRepo } from '@release-openmed/testing';
import { facts, small } from './git-facts.fixture';

let repo: TestRepo | undefined;
afterEach(() => {
  repo?.remove();
  repo = undefined;
});

test('settings of the user do not bend the answer', async () => {
  repo = createRepo(small);
  const plain = await facts(repo.dir);
  for (const [key, value] of [
    ['log.showRoot', 'false'],
    ['log.diffMerges', 'first-parent'],
    ['log.showSignature', 'true'],
    ['diff.relative', 'true'],
    ['diff.renames', 'copies'],
    ['color.ui', 'always'],
    ['status.relativePaths', 'true'],
    ['status.showUntrackedFiles', 'no'],
    ['i18n.logOutputEncoding', 'ISO-8859-1'],
    ['format.pretty', 'oneline'],
    ['core.quotePath', 'false'],
    ['log.follow', 'true'],
    ['log.decorate', 'full'],
    ['fetch.prune', 'true'],
  ] as const)
    repo.git('config', key, value);
  expect(await facts(repo.dir)).toEqual(plain);
});

test('run from a hook of another repository, it reads the one of the workspace', async () => {
  repo = createRepo(small);
  const plain = await facts(repo.dir);
  const other = {
    GIT_DIR: '/nowhere',
    GIT_INDEX_FILE: '/nowhere/index',
    GIT_WORK_TREE: '/',
    GIT_PREFIX: 'x/',
    GIT_CONFIG: '/dev/null',
    GIT_LITERAL_PATHSPECS: '1',
  };
  try {
    Object.assign(process.env, other);
    expect(await facts(repo.dir)).toEqual(plain);
  } finally {
    for (const name of Object.keys(other)) delete process.env[name];
  }
});

test('a detached HEAD, a branch that the remote lacks and a linked working tree are facts', async () => {
  repo = createRepo(small);
  repo.git('switch', '-q', '-c', 'local');
  expect(await facts(repo.dir)).toMatchObject({ branch: 'local', remote: { head: null } });
  repo.git('worktree', 'add', '-q', '../linked', 'main');
  expect(await facts(join(repo.dir, '../linked'))).toMatchObject({
    branch: 'main',
    remote: { head: repo.ids['b'] },
  });
  repo.git('switch', '-q', '--detach');
  expect(await facts(repo.dir)).toMatchObject({ branch: null, remote: { head: null } });
});

test('where the source stands against the branch of the remote, known to the clone or not', async () => {
  repo = createRepo(small);
  const other = repo.clone();
  other.git('commit', '-q', '--allow-empty', '-m', 'theirs');
  repo.git('commit', '-q', '--allow-empty', '-m', 'mine');
  const theirs = other.git('rev-parse', 'HEAD');
  const mine = repo.git('rev-parse', 'HEAD');
  const relation = async (): Promise<unknown> => {
    const before = repo?.snapshot();
    const { remote } = await facts(repo?.dir ?? '');
    expect(repo?.snapshot()).toEqual(before);
    return [remote?.relation, remote?.head];
  };
  expect(await relation()).toEqual(['ahead', repo.ids['b']]);
  other.git('push', '-q');
  expect(await relation()).toEqual(['diverged', theirs]);
  expect((await facts(repo.dir, { offline: true })).remote).toMatchObject({
    relation: 'ahead',
    head: repo.ids['b'],
  });
  repo.git('reset', '-q', '--hard', repo.ids['b'] as string);
  expect(await relation()).toEqual(['behind', theirs]);
  repo.git('fetch', '-q');
  expect(await relation()).toEqual(['behind', theirs]);
  repo.git('reset', '-q', '--hard', mine);
  expect(await relation()).toEqual(['diverged', theirs]);
});

test.each(['refs/tags/HEAD', 'refs/heads/HEAD'])(
  'something else that is called HEAD (%s) hides no branch',
  async (ref) => {
    repo = createRepo(small);
    repo.git('update-ref', ref, 'HEAD~1');
    expect(await facts(repo.dir)).toMatchObject({ source: repo.ids['b'], branch: 'main' });
    repo.git('checkout', '-q', '--detach', repo.ids['b'] as string);
    expect(await facts(repo.dir)).toMatchObject({ source: repo.ids['b'], branch: null });
  },
);

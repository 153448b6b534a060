import type { TestRepo } from '@release-openmed/testing';
import {
  at,
  followed,
  releasableRepo,
  release,
  released,
  remoteGit,
} from '../perform/releasing.fixture';

let repo: TestRepo;
afterEach(() => repo.remove());
const make = (files: Readonly<Record<string, string>> = {}): TestRepo =>
  (repo = releasableRepo(files));
const remote = (...args: readonly string[]): string => remoteGit(repo, ...args);

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
    expect(await followed(at(dir), ['p@1.1.0'], 'main')).toEqual([]);
    expect(repo.git('rev-parse', 'main')).toBe(remote('rev-parse', 'main'));
  });

  test('local commits, another branch checked out, here or in another working tree, another tag', async () => {
    const { ids, dir } = make();
    const clones = [repo.clone(), repo.clone(), repo.clone(), repo.clone()] as const;
    clones[0].git('commit', '-q', '--allow-empty', '-m', 'mine');
    clones[1].git('switch', '-q', '-c', 'side');
    clones[2].git('switch', '-q', '-c', 'side');
    clones[2].git('worktree', 'add', '-q', '../linked', 'main');
    clones[3].git('tag', 'p@1.1.0');
    await released(release(ids['a'] as string), at(dir));
    const findings = await Promise.all(
      clones.map((clone) => followed(at(clone.dir), ['p@1.1.0'], 'main')),
    );
    expect(findings).toMatchObject([
      [{ code: 'local-branch-behind' }],
      [],
      [{ code: 'local-branch-behind' }],
      [{ code: 'clone-behind' }],
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
  expect(await followed(at(dir), [], null)).toEqual([]);
  expect(await followed(at(dir), ['t'], null)).toMatchObject([{ code: 'clone-behind' }]);
  expect(repo.snapshot()).toEqual(before);
});

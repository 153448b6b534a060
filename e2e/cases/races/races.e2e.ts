import { createPolyglot } from '../../harness/create-polyglot';
import { meanwhile } from '../../harness/meanwhile';
import type { Workspace } from '../../harness/open-workspace';
import { remoteTags } from '../../harness/remote-tags';
import { since } from '../../harness/since';

const STABLE = [
  '@acme/app@2.0.0',
  '@acme/core@1.0.0',
  '@acme/core@1.1.0',
  'pure@1.7.0',
  'pure@1.7.1',
];

describe('two clones that release at once', () => {
  let one: Workspace;
  let other: Workspace;
  let tip: string;
  beforeEach(() => {
    one = createPolyglot();
    other = one.clone();
    tip = one.git('rev-parse', 'HEAD');
  });
  afterEach(() => one.remove());

  /** The first clone's command, and the other's between its plan and its push. */
  async function race(args: readonly string[], others: readonly string[] = args): Promise<void> {
    const lost = await meanwhile(
      (env) => one.nx(['release-openmed', '--yes', ...args], env),
      async () => {
        const won = await other.nx(['release-openmed', '--yes', ...others]);
        expect([won.code, won.stderr]).toEqual([0, '']);
      },
    );
    expect([lost.code, lost.stderr]).toEqual([0, '']);
  }

  it('the same commit: one release, and both succeed and stand on it', async () => {
    await race([]);
    expect(remoteTags(one)).toEqual(STABLE);
    expect(since(one, tip)).toEqual(['chore(release): 2 projects']);
    expect(one.git('rev-parse', 'main')).toBe(other.git('rev-parse', 'main'));
    expect(one.git('status', '--porcelain')).toBe('');
  });

  it('the same commit as a candidate: one tag each, off the branch', async () => {
    await race(['-c', 'rc']);
    expect(remoteTags(one)).toEqual([
      '@acme/app@2.0.0',
      '@acme/core@1.0.0',
      '@acme/core@1.1.0-rc.1',
      'pure@1.7.0',
      'pure@1.7.1rc1',
    ]);
    expect(since(one, tip)).toEqual([]);
  });

  it('different projects: both are released, one stamp after the other', async () => {
    await race(['--projects', 'pure'], ['--projects', '@acme/core']);
    expect(remoteTags(one)).toEqual(STABLE);
    expect(since(one, tip)).toEqual([
      'chore(release): pure 1.7.1',
      'chore(release): @acme/core 1.1.0',
    ]);
    expect(one.git('rev-parse', 'main')).toBe(one.git('rev-parse', 'origin/main'));
  });

  it('a nightly that a candidate overtakes: no build comes out below it', async () => {
    await race(['-c', 'nightly'], ['-c', 'rc']);
    expect(remoteTags(one)).toEqual([
      '@acme/app@2.0.0',
      '@acme/core@1.0.0',
      '@acme/core@1.1.0-rc.1',
      'pure@1.7.0',
      'pure@1.7.1rc1',
    ]);
    expect(since(one, tip)).toEqual([]);
  });

  it.each([['nightly'], ['rc']])('%s overtaken by a stable release: the same', async (channel) => {
    await race(['-c', channel], []);
    expect(remoteTags(one)).toEqual(STABLE);
    expect(one.git('rev-parse', 'main')).toBe(other.git('rev-parse', 'main'));
  });

  it('a candidate that a nightly overtakes: both are out', async () => {
    await race(['-c', 'rc'], ['-c', 'nightly']);
    expect(remoteTags(one)).toEqual(
      expect.arrayContaining(['@acme/core@1.1.0-dev.1', '@acme/core@1.1.0-rc.1']),
    );
    expect(since(one, tip)).toEqual([]);
  });

  it('a commit that is pushed meanwhile: nothing is released, and the cure is named', async () => {
    const lost = await meanwhile(
      (env) => one.nx(['release-openmed', '--yes'], env),
      () => {
        other.write('new.txt', 'new\n');
        other.git('add', 'new.txt');
        other.git('commit', '-q', '-m', 'feat: more');
        other.git('push', '-q', 'origin', 'main');
      },
    );
    expect(lost.code).not.toBe(0);
    expect(lost.all).toMatch(/branch-behind[\s\S]*git pull/);
    expect(remoteTags(one)).toHaveLength(3);
    expect(since(one, tip)).toEqual(['feat: more']);
    one.git('pull', '-q', '--ff-only');
    expect((await one.release()).code).toBe(0);
    expect(since(one, tip)).toEqual(['chore(release): 2 projects', 'feat: more']);
  });
});

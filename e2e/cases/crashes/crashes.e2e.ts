import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPolyglot } from '../../harness/create-polyglot';
import { gitInBetween, type GitInBetween } from '../../harness/git-in-between';
import { remoteTags } from '../../harness/remote-tags';
import { since } from '../../harness/since';

/**
 * Kills the command at its n-th git process since it began to write (`git var` asks who writes), in
 * that process's place: the one before it has ended. Nothing has a chance to tidy up.
 */
function dieAt(n: number): GitInBetween {
  return gitInBetween(`case " $* " in *' var '*) touch "$HERE/writing" ;; esac
if [ -e "$HERE/writing" ]; then
  echo "$$ $*" >> "$HERE/calls"
  case "$(sed -n ${n}p "$HERE/calls")" in "$$ "*) kill -9 $PPID; exit 137 ;; esac
fi`);
}

describe('a crash between any two steps, and the same command again', () => {
  it('ends with one tag a release and one stamp on the branch', async () => {
    const steps: string[] = [];
    for (let n = 1; ; n += 1) {
      const workspace = createPolyglot();
      const tip = workspace.git('rev-parse', 'HEAD');
      const { env, here } = dieAt(n);
      const crashed = await workspace.nx(['release-openmed', '--yes'], env);
      // Some run side by side: its own line says which is the n-th, where a count would miss it.
      const call = readFileSync(join(here, 'calls'), 'utf8').trim().split('\n')[n - 1];
      const step = call?.replace(/^\d+ /, '');
      if (step === undefined) {
        expect(crashed.code).toBe(0);
        workspace.remove();
        break;
      }
      steps.push(step);
      expect(crashed.code).not.toBe(0);
      const again = await workspace.nx(['release-openmed', '--yes']);
      expect({ step, code: again.code, all: again.all }).toEqual({
        step,
        code: 0,
        all: expect.any(String) as string,
      });
      const stamp = workspace.git('rev-parse', 'origin/main');
      expect({
        step,
        tags: remoteTags(workspace),
        commits: since(workspace, tip),
        ends: workspace
          .git('rev-parse', 'main', '@acme/core@1.1.0^{}', 'pure@1.7.1^{}')
          .split('\n'),
        status: workspace.git('status', '--porcelain'),
      }).toEqual({
        step,
        tags: [
          '@acme/app@2.0.0',
          '@acme/core@1.0.0',
          '@acme/core@1.1.0',
          'pure@1.7.0',
          'pure@1.7.1',
        ],
        commits: ['chore(release): 2 projects'],
        ends: [stamp, stamp, stamp],
        status: '',
      });
      workspace.remove();
    }
    for (const step of ['commit-tree', 'push --atomic', 'fetch', 'merge --quiet --ff-only'])
      expect(steps).toContainEqual(expect.stringContaining(step));
  }, 600_000);

  it.each([
    ['a candidate, before its push', ['-c', 'rc'], 'push', 'kill -9 $PPID; exit 137'],
    ['a candidate, after its push', ['-c', 'rc'], 'fetch', 'kill -9 $PPID; exit 137'],
    [
      'a push that arrived although its answer was lost',
      ['-c', 'rc'],
      'push',
      '"$REAL" "$@" > /dev/null 2>&1; echo "fatal: the remote end hung up unexpectedly" >&2; exit 128',
    ],
  ])('%s', async (_, args, command, action) => {
    const workspace = createPolyglot();
    const tip = workspace.git('rev-parse', 'HEAD');
    const { env } = gitInBetween(
      `case " $* " in *' ${command} '*) if mkdir "$HERE/once" 2> /dev/null; then ${action}; fi ;; esac`,
    );
    await workspace.nx(['release-openmed', '--yes', ...args], env);
    const again = await workspace.nx(['release-openmed', '--yes', ...args]);
    expect([again.code, again.stderr]).toEqual([0, '']);
    const tags = [
      '@acme/app@2.0.0',
      '@acme/core@1.0.0',
      '@acme/core@1.1.0-rc.1',
      'pure@1.7.0',
      'pure@1.7.1rc1',
    ];
    expect([remoteTags(workspace), workspace.git('tag', '--list').split('\n')]).toEqual([
      tags,
      tags,
    ]);
    expect(workspace.git('rev-parse', 'main', 'origin/main')).toBe(`${tip}\n${tip}`);
    workspace.remove();
  });

  it('in the clone alone: the branch follows its tags', async () => {
    const workspace = createPolyglot();
    const { env } = gitInBetween('case " $* " in *" merge "*) kill -9 $PPID; exit 137 ;; esac');
    expect((await workspace.nx(['release-openmed', '--no-push'], env)).code).not.toBe(0);
    expect((await workspace.nx(['release-openmed', '--no-push'])).code).toBe(0);
    expect(workspace.git('rev-parse', 'main', 'pure@1.7.1^{}')).toBe(
      Array(2).fill(workspace.git('rev-parse', '@acme/core@1.1.0^{}')).join('\n'),
    );
    expect([workspace.git('status', '--porcelain'), remoteTags(workspace).length]).toEqual(['', 3]);
    workspace.remove();
  });
});

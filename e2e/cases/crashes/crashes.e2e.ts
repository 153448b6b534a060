import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitInBetween } from '../git-in-between';
import { createPolyglot, remoteTags, since } from '../polyglot';

const RELEASED = ['@acme/app@2.0.0', '@acme/core@1.0.0', '@acme/core@1.1.0', 'pure@1.7.0', 'pure@1.7.1'];

/**
 * Kills the command at its n-th git process since it began to write (`git var` asks who writes), before that process or
 * after it. Nothing has a chance to tidy up.
 */
function dieAt(n: number, moment: 'before' | 'after') {
  const count = `case " $* " in *' var '*) touch "$HERE/writing" ;; esac
if [ -e "$HERE/writing" ] && [ ! -e "$HERE/dead" ]; then echo "$*" >> "$HERE/calls"
if [ "$(wc -l < "$HERE/calls")" -eq ${n} ]; then touch "$HERE/dead"; `;
  return gitInBetween(`${count}${moment === 'after' ? '"$REAL" "$@"; ' : ''}kill -9 $PPID; exit 137; fi; fi`);
}

describe('a crash at any step, and the same command again', () => {
  it.each(['before', 'after'] as const)('ends with one tag a release and one stamp, %s each git process', async (moment) => {
    const steps: string[] = [];
    for (let n = 1; ; n += 1) {
      const workspace = createPolyglot();
      const tip = workspace.git('rev-parse', 'HEAD');
      const { env, here } = dieAt(n, moment);
      const crashed = await workspace.nx(['release-openmed', '--yes'], env);
      const step = readFileSync(join(here, 'calls'), 'utf8').trim().split('\n')[n - 1];
      if (step === undefined) {
        expect(crashed.code).toBe(0);
        workspace.remove();
        break;
      }
      steps.push(step.split(' ')[0] ?? '');
      expect(crashed.code).not.toBe(0);
      const again = await workspace.nx(['release-openmed', '--yes']);
      expect([step, again.code, again.stderr]).toEqual([step, 0, expect.any(String)]);
      expect([step, remoteTags(workspace)]).toEqual([step, RELEASED]);
      expect([step, since(workspace, tip)]).toEqual([step, ['chore(release): 2 projects']]);
      expect([step, workspace.git('rev-parse', 'main', '@acme/core@1.1.0^{}', 'pure@1.7.1^{}')]).toEqual([step, Array(3).fill(workspace.git('rev-parse', 'origin/main')).join('\n')]);
      expect([step, workspace.git('status', '--porcelain')]).toEqual([step, '']);
      workspace.remove();
    }
    expect(steps).toEqual(expect.arrayContaining(['push', 'fetch', 'merge']));
  }, 240_000);
});

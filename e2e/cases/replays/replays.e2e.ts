import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReplayReport } from '@release-openmed/core';
import type { Workspace } from '../../harness/open-workspace';
import { planIn } from '../../harness/plan-in';
import { releasesIn } from '../../harness/releases-in';
import { HISTORIES, unpackHistory } from '../../harness/unpack-history';
import { whatHappened } from '../../harness/what-happened';

interface History {
  readonly name: string;
  readonly compared: number;
  readonly share: number;
  /** A project's folder, and what its tags begin with. */
  readonly root: string;
  readonly tag: string;
}

const KNOWN: readonly History[] = [
  {
    name: 'monoblok',
    compared: 530,
    share: 0.94,
    root: 'packages/richtext',
    tag: '@storyblok/richtext@',
  },
  {
    name: 'openinference',
    compared: 947,
    share: 0.995,
    root: 'python/openinference-semantic-conventions',
    tag: 'python-openinference-semantic-conventions-v',
  },
];

const here = existsSync(HISTORIES);
if (!here) console.warn('SKIPPED: the real histories are not beside this repository');
(here ? describe : describe.skip).each(KNOWN)('$name', ({ name, compared, share, root, tag }) => {
  let workspace: Workspace;
  let tip: string;
  beforeAll(() => {
    workspace = unpackHistory(name);
    tip = workspace.git('rev-parse', 'HEAD');
  });
  afterAll(() => workspace.remove());

  const tags = (): readonly string[] => workspace.git('tag', '--list').split('\n');

  it('replays its past', async () => {
    const out = join(workspace.dir, '../replay.json');
    const run = await workspace.nx(['release-replay', '--out', out]);
    expect([run.code, run.stderr]).toEqual([0, '']);
    const { releases } = JSON.parse(readFileSync(out, 'utf8')) as ReplayReport;
    const happened = whatHappened(name);
    const mine = releases.filter((release) => happened.has(release.tag));
    expect(mine.map(({ tag: of, from }) => ({ of, from }))).toEqual(
      mine.map(({ tag: of }) => ({ of, from: happened.get(of)?.from })),
    );
    expect([happened.size, new Set(mine.map((release) => release.tag)).size, mine.length]).toEqual([
      compared,
      compared,
      compared,
    ]);
    expect(
      mine.filter(({ computed, tag: of }) => computed === happened.get(of)?.actual).length /
        compared,
    ).toBeGreaterThanOrEqual(share);
    expect(releases.filter(({ agrees, why }) => !agrees && !why)).toEqual([]);
  });

  it('goes on to be released: plan, candidate, stable, and a second stable after more commits', async () => {
    const before = tags();
    const planned = await workspace.dryRun('--json', '--explain');
    expect([planned.code, planned.stderr]).toEqual([0, '']);
    const rc = await workspace.release('-c', 'rc', '--json');
    expect([rc.code, rc.stderr]).toEqual([0, '']);
    expect(workspace.git('rev-parse', 'origin/main')).toBe(tip);
    const candidates = planIn(rc).releases.map(({ to }) => to.tag);
    expect(tags()).toEqual([...before, ...candidates].sort(byName));

    const stable = await workspace.release('--json');
    expect([stable.code, stable.stderr]).toEqual([0, '']);
    const released = planIn(stable).releases.map(({ to }) => to.tag);
    expect(released.sort()).toEqual(
      planIn(planned)
        .releases.map(({ to }) => to.tag)
        .sort(),
    );
    expect(tags()).toEqual([...before, ...candidates, ...released].sort(byName));
    expect(workspace.git('log', '--format=%P', '-1')).toBe(tip);

    writeFileSync(join(workspace.dir, root, 'more.txt'), 'more\n');
    workspace.git('add', '.');
    workspace.git('commit', '-q', '-m', 'fix: one thing more');
    workspace.git('push', '-q', 'origin', 'main');
    const second = await workspace.release('--json');
    expect([second.code, second.stderr]).toEqual([0, '']);
    expect(planIn(second).releases.map(({ to }) => to.tag)).toContainEqual(
      expect.stringContaining(tag),
    );
    expect(releasesIn(await workspace.dryRun('--json'))).toEqual([]);
    expect(workspace.git('status', '--porcelain')).toBe('');
  });
});

function byName(a: string, b: string): number {
  return a < b ? -1 : 1;
}

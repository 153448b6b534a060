import type { TestRepo } from '@release-openmed/testing';
import type { ReleaseOptions } from './release-options';
import { FIX, release, releaseWorkspace } from './release-workspace.fixture';

let repo: TestRepo;
afterEach(() => repo.remove());

/** A change that is pushed. */
function change(path: string, message: string): string {
  repo.write(`packages/${path}`, message);
  repo.git('add', '.');
  repo.git('commit', '-qm', message);
  repo.git('push', '-q', 'origin', 'main');
  return repo.git('rev-parse', 'HEAD');
}

const run = (options: ReleaseOptions) => release(repo, { now: '2026-01-02', ...options });
async function released(options: ReleaseOptions): Promise<readonly string[]> {
  const before = new Set(repo.git('tag').split('\n'));
  const done = await run(options);
  expect(done.failures).toEqual([]);
  return repo
    .git('tag')
    .split('\n')
    .filter((tag) => !before.has(tag));
}
/** Refs of clone and remote, and the working tree. */
const state = () => ({ ...repo.snapshot(), gitFiles: {}, objects: [] });
const changed = (one: string, other: string) =>
  repo.git('diff', '--name-only', one, other).split('\n').filter(Boolean);

test('a second candidate becomes stable as it was tested, and main goes on above it', async () => {
  repo = releaseWorkspace([FIX]);
  const core = { projects: ['core'] };
  change('core/a', 'feat: a thing');
  expect(await released({ channel: 'rc', ...core })).toEqual(['core@1.1.0-rc.1', 'web@1.0.1-rc.1']);
  change('core/b', 'fix: what the candidate showed');
  const source = change('core/c', 'fix: what else it showed');
  expect(await released({ channel: 'rc', ...core })).toEqual(['core@1.1.0-rc.2', 'web@1.0.1-rc.2']);
  const tip = change('core/d', 'feat: a later thing');
  expect(await released({ channel: 'nightly', ...core })).toContain('core@1.1.0-rc.2.dev.1');

  const promote = { from: ['core@1.1.0-rc.2'] };
  expect(await released(promote)).toEqual(['core@1.1.0', 'web@1.0.1']);
  expect(repo.git('rev-parse', 'core@1.1.0^', 'main^')).toBe(`${source}\n${tip}`);
  const holders = ['core', 'web'].map((name) => `packages/${name}/package.json`);
  expect(
    changed('core@1.1.0-rc.2', 'core@1.1.0').filter((path) => !/CHANGELOG/.test(path)),
  ).toEqual(holders);
  expect(changed(source, 'core@1.1.0').filter((path) => !/CHANGELOG/.test(path))).toEqual(holders);
  const notes = repo.git('show', 'main:packages/core/CHANGELOG.md');
  const told = notes.split('\n').flatMap((line) => /^- (.*?) \(/.exec(line)?.[1] ?? []);
  expect(told).toEqual(['a thing', 'a crash', 'what the candidate showed', 'what else it showed']);

  const before = state();
  const again = await run(promote);
  expect([again.ok, state()]).toEqual([true, before]);
  expect(await released({ channel: 'nightly', ...core })).toContain('core@1.2.0-dev.1');
});

test('all that are open become stable together: as far as each still is what it was', async () => {
  repo = releaseWorkspace([FIX]);
  expect((await run({ fromRc: true })).failures.map(({ code }) => code)).toEqual([
    'promotion-none',
  ]);
  await released({ channel: 'rc' });
  change('deid/x.py', 'feat: x');
  expect(await released({ channel: 'rc' })).toEqual(['deid@1.1.0rc1']);
  change('web/y.js', 'feat: y');

  const before = state();
  const both = ['core@1.0.1-rc.1', 'deid@1.1.0rc1', 'web@1.0.1-rc.1'];
  const shown = await run({ fromRc: true, dryRun: true });
  expect([shown.failures, state()]).toEqual([[], before]);
  expect(shown.text).toContain(
    `To release: nx release-openmed ${both.map((tag) => `--from ${tag}`).join(' ')} `,
  );
  expect(await released({ fromRc: true })).toEqual(['core@1.0.1', 'deid@1.1.0', 'web@1.0.1']);
  expect(
    new Set(['core@1.0.1^', 'deid@1.1.0^'].map((rev) => repo.git('rev-parse', rev))).size,
  ).toBe(1);
  const after = state();
  for (const options of [{ fromRc: true }, { from: both }]) {
    const again = await run(options);
    expect([again.failures, state()]).toEqual([[], after]);
    expect(again.text).toMatch(/released already \(3\): core, deid, web$/);
  }
});

test('those that do not belong together are promoted by the commands that are printed', async () => {
  repo = releaseWorkspace([FIX]);
  await released({ channel: 'rc', projects: ['core'] });
  change('core/again.js', 'fix: again');
  change('deid/x.py', 'feat: x');
  await released({ channel: 'rc', projects: ['deid'] });
  const before = state();
  const refused = await run({ from: ['core@1.0.1-rc.1', 'deid@1.1.0rc1'] });
  expect(refused.failures).toMatchObject([
    { code: 'promotion-apart', message: expect.stringContaining('packages/core/again.js') },
  ]);
  expect(state()).toEqual(before);
  const commands = refused.failures[0]!.fix.match(/nx release-openmed( --from \S+)+/g)!;
  for (const command of commands.map((text) => text.replace(/;$/, '')))
    await released({ from: command.split(' --from ').slice(1) });
  expect(repo.git('tag').split('\n')).toEqual(expect.arrayContaining(['core@1.0.1', 'deid@1.1.0']));
});

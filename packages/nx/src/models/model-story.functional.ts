import { runModelCheck } from './check/run-model-check';
import { runModelGate } from './gate/run-model-gate';
import { ModelWorkspace, NEW, OLD, withEnv } from './model-workspace.fixture';
import { Spoken } from '../report/spoken.fixture';
import { runModelPromote, type ModelPromoteOptions } from './pointers/run-model-promote';
import { runModelRollback, type ModelRollbackOptions } from './pointers/run-model-rollback';

let workspace: ModelWorkspace;
let dir: string;
beforeEach(() => {
  workspace = new ModelWorkspace();
  dir = workspace.repo.dir;
});
afterEach(() => workspace.repo.remove());

const said = async (run: (report: Spoken) => Promise<boolean>) => {
  const report = new Spoken();
  const success = await withEnv(
    { RELEASE_OPENMED_GATE_KEY: workspace.key, ...workspace.repo.env },
    () => run(report),
  );
  return { success, codes: report.codes, text: report.lines.join('\n'), failures: report.failures };
};
const gate = (options = {}) =>
  said((report) => runModelGate(options, workspace.context(dir), report));
const promote = (
  repoId: string,
  to: 'canary' | 'latest',
  more: Partial<ModelPromoteOptions> = {},
) =>
  said((report) =>
    runModelPromote({ repoId, to, yes: true, ...more }, workspace.context(dir), report),
  );
const rollback = (more: Partial<ModelRollbackOptions> = {}) =>
  said((report) =>
    runModelRollback(
      { family: 'PII', reason: 'names leak', yes: true, ...more },
      workspace.context(dir),
      report,
    ),
  );
const check = (options = {}) =>
  said((report) => runModelCheck(options, workspace.context(dir), report));

/** Both artifacts gated and released, the new one last. */
async function released(): Promise<void> {
  workspace.candidate('old', OLD);
  workspace.candidate('new', NEW);
  expect(await gate()).toMatchObject({ success: true });
  for (const id of [OLD, NEW]) {
    expect(await promote(id, 'canary')).toMatchObject({ success: true, codes: [] });
    expect(await promote(id, 'latest')).toMatchObject({ success: true, codes: [] });
  }
}

describe('the model stream', () => {
  it('gates a good and a bad candidate', async () => {
    workspace.candidate('good', OLD);
    workspace.candidate('bad', NEW, (report) => {
      report.metrics.critical_leakage_count = 2;
    });
    const gated = await gate();
    expect(gated).toMatchObject({ success: false, codes: ['model-quarantined'] });
    expect(gated.text).toContain(
      'QUARANTINED ExampleMed/Example-PII-Small-44M-v2 (bad.json)\n  G3 critical-leakage: Critical identifiers leaked.',
    );
    expect(JSON.parse(workspace.read('gates/reports/good.json'))).toMatchObject({
      decision: 'RELEASABLE',
      signature: { algorithm: 'ed25519' },
    });
    expect(JSON.parse(workspace.read('gates/reports/bad.json'))).toMatchObject({
      decision: 'QUARANTINED',
    });
    expect(await promote(NEW, 'canary')).toMatchObject({
      success: false,
      codes: ['model-report-quarantined'],
    });
  });

  it('promotes through the canary and rolls back, each in one push', async () => {
    await released();
    expect(workspace.state().families['PII']?.pointers).toEqual({
      canary: null,
      latest: NEW,
      last_green: OLD,
    });
    expect(workspace.read('README.md')).toMatch(
      /We have .*22.* models\.[^]*\| PII \| `ExampleMed\/Example-PII-Small-44M-v2` \| 2\.0\.0 \|/,
    );
    const before = workspace.repo.snapshot();

    expect(await rollback()).toMatchObject({ success: true, codes: [] });
    expect(workspace.state().families['PII']?.pointers).toEqual({
      canary: null,
      latest: OLD,
      last_green: OLD,
    });
    expect(workspace.read('cards/pii.md')).toContain(`Rolled back from \`${NEW}\``);
    expect(workspace.repo.git('tag', '--list', 'models/*').split('\n')).toEqual([
      expect.stringMatching(/^models\/PII\/canary\/Example-PII-Small-44M-v1@[0-9a-f]{12}$/),
      expect.stringMatching(/^models\/PII\/canary\/Example-PII-Small-44M-v2@/),
      expect.stringMatching(/^models\/PII\/latest\/Example-PII-Small-44M-v1@/),
      expect.stringMatching(/^models\/PII\/latest\/Example-PII-Small-44M-v2@/),
      expect.stringMatching(/^models\/PII\/rollback\/Example-PII-Small-44M-v1@/),
    ]);
    const changed = workspace.repo.git('diff', '--name-only', 'HEAD~1').split('\n');
    expect(changed).toEqual(
      [
        'README.md',
        'cards/pii.md',
        expect.stringMatching(/^gates\/issues\/[0-9a-f]{24}\.md$/),
        'gates/registry_state.json',
        'gates/release_runs.jsonl',
      ].map((path) =>
        typeof path === 'string'
          ? workspace.path(path)
          : expect.stringMatching(/packages\/medical\/gates\/issues\/[0-9a-f]{24}\.md$/),
      ),
    );
    const issue = changed.find((path) => path.includes('issues')) as string;
    expect(workspace.repo.read(issue)).toContain('names leak');
    expect(workspace.repo.git('rev-parse', 'HEAD')).toBe(
      workspace.repo.git('rev-parse', 'origin/main'),
    );
    expect(workspace.repo.snapshot()).not.toEqual(before);
    expect(await check()).toMatchObject({
      success: true,
      codes: [],
      text: expect.stringContaining('5 lines in the ledger'),
    });
  });

  it('rolls back once, however often it is asked', async () => {
    await released();
    await rollback();
    const after = workspace.repo.snapshot();
    expect(await rollback()).toMatchObject({
      success: true,
      text: expect.stringContaining('Nothing to move'),
    });
    expect(workspace.repo.snapshot()).toEqual(after);
  });

  it('shows what it would do and does nothing in a dry run', async () => {
    await released();
    const before = workspace.repo.snapshot();
    expect(await rollback({ dryRun: true })).toMatchObject({
      success: true,
      text: expect.stringContaining('tag models/PII/rollback/'),
    });
    workspace.candidate('old', OLD);
    expect(await promote(OLD, 'canary', { dryRun: true })).toMatchObject({ success: true });
    expect(workspace.repo.snapshot()).toEqual(before);
  });

  it('works in a clone without a remote', async () => {
    const alone = new ModelWorkspace({ remote: false });
    workspace.repo.remove();
    workspace = alone;
    dir = alone.repo.dir;
    await released();
    expect(await rollback()).toMatchObject({
      success: true,
      text: expect.stringContaining('in this clone'),
    });
    expect(workspace.state().families['PII']?.pointers['latest']).toBe(OLD);
    expect(await check()).toMatchObject({ success: true });
  });

  it('refuses to promote by an unsigned report, and one signed by a stranger', async () => {
    workspace.candidate('old', OLD);
    const own = workspace.key;
    expect(
      await said((report) =>
        withEnv({ RELEASE_OPENMED_GATE_KEY: '' }, () =>
          runModelGate({}, workspace.context(), report),
        ),
      ),
    ).toMatchObject({ success: true, text: expect.stringContaining('not signed') });
    expect(await promote(OLD, 'canary')).toMatchObject({
      success: false,
      codes: ['model-report-unsigned'],
    });
    const stranger = new ModelWorkspace({ remote: false });
    expect(stranger.key).not.toBe(own);
    await said((report) =>
      withEnv({ RELEASE_OPENMED_GATE_KEY: stranger.key }, () =>
        runModelGate({}, workspace.context(), report),
      ),
    );
    stranger.repo.remove();
    expect(await promote(OLD, 'canary')).toMatchObject({
      success: false,
      codes: ['model-report-signer-unknown'],
    });
  });

  it('refuses a report that is older than the thresholds', async () => {
    workspace.candidate('old', OLD);
    await gate();
    workspace.repo.write(
      workspace.path('gates/thresholds.json'),
      '{"regression":{"recallDrop":0.001}}',
    );
    workspace.commit('chore: stricter');
    expect(await promote(OLD, 'canary')).toMatchObject({
      success: false,
      codes: ['model-report-stale'],
    });
    await gate();
    expect(await promote(OLD, 'canary')).toMatchObject({ success: true });
  });

  it('goes by the report of a candidate that was gated again, not by the one it was promoted with', async () => {
    workspace.candidate('old', OLD);
    await gate();
    expect(await promote(OLD, 'canary')).toMatchObject({ success: true });
    workspace.repo.write(
      workspace.path('gates/thresholds.json'),
      '{"regression":{"recallDrop":0.001}}',
    );
    workspace.commit('chore: stricter');
    expect(await promote(OLD, 'latest')).toMatchObject({ codes: ['model-report-stale'] });
    await gate();
    expect(await promote(OLD, 'latest')).toMatchObject({ success: true, codes: [] });
  });

  it('flips one line of the manifest between two revisions of a repository', async () => {
    const manifest = workspace.path('models.jsonl');
    workspace.repo.write(
      manifest,
      workspace.repo.read(manifest).replace(
        JSON.stringify(JSON.parse(workspace.repo.read(manifest).split('\n').at(-2) as string)),
        JSON.stringify({
          ...JSON.parse(workspace.repo.read(manifest).split('\n').at(-2) as string),
          revision: 'r1',
        }),
      ),
    );
    workspace.commit('chore: name the revision');
    const before = workspace.repo.read(manifest).split('\n');
    workspace.candidate('r1', NEW);
    workspace.candidate('r2', NEW, (report) =>
      Object.assign(report.metadata, {
        revision: 'r2',
        reproducibility_hash: `sha256:${'2'.repeat(64)}`,
      }),
    );
    expect(await gate()).toMatchObject({ success: true });
    for (const id of [`${NEW}@r1`, `${NEW}@r2`]) {
      expect(await promote(id, 'canary')).toMatchObject({ success: true });
      expect(await promote(id, 'latest')).toMatchObject({ success: true });
    }
    const after = workspace.repo.read(manifest).split('\n');
    expect(after.flatMap((line, index) => (line === before[index] ? [] : [index]))).toEqual([
      before.length - 2,
    ]);
    expect(JSON.parse(after.at(-2) as string)).toMatchObject({
      revision: 'r2',
      reproducibility_hash: `sha256:${'2'.repeat(64)}`,
    });
    expect(await check()).toMatchObject({ success: true });
    expect(await rollback()).toMatchObject({ success: true });
    expect(workspace.repo.read(manifest).split('\n')).toEqual(before);
    expect(await check()).toMatchObject({ success: true });
  });
});

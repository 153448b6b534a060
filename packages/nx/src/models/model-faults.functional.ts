import { runModelCheck } from './check/run-model-check';
import { runModelGate } from './gate/run-model-gate';
import { ModelWorkspace, NEW, OLD, row, withEnv } from './model-workspace.fixture';
import { Spoken } from '../report/spoken.fixture';
import { runModelPromote } from './pointers/run-model-promote';
import { runModelRollback } from './pointers/run-model-rollback';

let workspace: ModelWorkspace;
let mark: ReturnType<ModelWorkspace['restore']>;
beforeAll(async () => {
  workspace = new ModelWorkspace({ rows: 5 });
  workspace.candidate('old', OLD);
  workspace.candidate('new', NEW);
  expect(await gate()).toEqual([]);
  for (const id of [OLD, NEW]) {
    expect(await promote(id, 'canary')).toEqual([]);
    expect(await promote(id, 'latest')).toEqual([]);
  }
  mark = workspace.restore();
});
afterEach(async () => {
  workspace.restore(mark);
});
afterAll(() => workspace.repo.remove());

/** The codes of what failed; empty: it succeeded. */
async function said(
  run: (report: Spoken) => Promise<boolean>,
  report = new Spoken(),
): Promise<readonly string[]> {
  const success = await withEnv(
    { RELEASE_OPENMED_GATE_KEY: workspace.key, ...workspace.repo.env },
    () => run(report),
  );
  expect(success).toBe(report.failures.length === 0);
  return report.codes;
}
const promote = (
  repoId: string,
  to: 'canary' | 'latest',
  { dir = workspace.repo.dir, report = new Spoken(), gateReport = '' } = {},
) =>
  said(
    (spoken) =>
      runModelPromote(
        { repoId, to, yes: true, ...(gateReport === '' ? {} : { gateReport }) },
        workspace.context(dir),
        spoken,
      ),
    report,
  );
const rollback = ({ dir = workspace.repo.dir, report = new Spoken() } = {}) =>
  said(
    (spoken) =>
      runModelRollback(
        { family: 'PII', reason: 'names leak', yes: true },
        workspace.context(dir),
        spoken,
      ),
    report,
  );
const gate = () => said((report) => runModelGate({}, workspace.context(), report));
const check = () => said((report) => runModelCheck({}, workspace.context(), report));

describe('bad input changes nothing', () => {
  const edit = (path: string, change: (text: string) => string) => {
    workspace.repo.write(workspace.path(path), change(workspace.read(path)));
    workspace.commit(`chore: edit ${path} by hand`);
  };
  const lines = (text: string, change: (all: string[]) => string[]) =>
    change(text.split('\n')).join('\n');

  it.each<[string, () => void, string]>([
    [
      'a malformed line',
      () => edit('models.jsonl', (text) => `${text}{"repo_id":\n`),
      'model-manifest-line',
    ],
    [
      'an id given twice',
      () => edit('models.jsonl', (text) => `${text}${row(OLD)}\n`),
      'model-manifest-duplicate-id',
    ],
    [
      'a malformed hash',
      () =>
        edit(
          'models.jsonl',
          (text) => `${text}${row('a/b', { reproducibility_hash: 'sha256:1' })}\n`,
        ),
      'model-hash-malformed',
    ],
    [
      'latest moved by hand',
      () =>
        edit('gates/registry_state.json', (text) =>
          text.replace(`"latest": "${NEW}"`, `"latest": "${OLD}"`),
        ),
      'model-state-incoherent',
    ],
    [
      'a state that is no JSON',
      () => edit('gates/registry_state.json', (text) => text.slice(0, -5)),
      'model-state-invalid',
    ],
    [
      'a changed line in the ledger',
      () =>
        edit('gates/release_runs.jsonl', (text) =>
          text.replace('every gate passed', 'every gate passed!'),
        ),
      'model-ledger-broken',
    ],
    [
      'a ledger without its end',
      () => edit('gates/release_runs.jsonl', (text) => lines(text, (all) => all.slice(0, -2))),
      'model-ledger-broken',
    ],
    [
      'thresholds with a misspelt key',
      () => {
        workspace.repo.write(workspace.path('gates/thresholds.json'), '{"regresion":{}}');
        workspace.commit('chore: thresholds');
      },
      'model-thresholds-invalid',
    ],
    [
      'markers that are no pair',
      () => edit('README.md', (text) => text.replace('<!-- models:total:end -->', '')),
      'model-surface-markers',
    ],
  ])('%s', async (_what, spoil, code) => {
    spoil();
    const before = workspace.repo.snapshot();
    expect(await rollback()).toContain(code);
    expect(await check()).toContain(code);
    expect(workspace.repo.snapshot()).toEqual(before);
  });

  it('a pointer to a row that is gone: promotions stop, and a rollback mends it', async () => {
    edit('models.jsonl', (text) => lines(text, (all) => all.filter((line) => !line.includes(NEW))));
    expect(await check()).toEqual(['model-pointer-row-missing']);
    expect(await promote(OLD, 'canary')).toEqual(['model-pointer-row-missing']);
    expect(await rollback()).toEqual([]);
    expect(await check()).toEqual([]);
  });

  it('a report that was changed, and one of another artifact', async () => {
    const forged = workspace
      .read('gates/reports/old.json')
      .replace('"observed":0.995', '"observed":0.999');
    workspace.repo.write(workspace.path('gates/reports/old.json'), forged);
    const before = workspace.repo.snapshot();
    expect(
      await promote(OLD, 'canary', { gateReport: workspace.path('gates/reports/old.json') }),
    ).toEqual(['model-report-forged']);
    expect(
      await promote(OLD, 'canary', { gateReport: workspace.path('gates/reports/new.json') }),
    ).toEqual(['model-report-other-artifact']);
    expect(await promote('ExampleMed/never-gated', 'canary')).toEqual([
      'model-gate-report-missing',
    ]);
    expect(await check()).toEqual(['model-report-forged']);
    expect(workspace.repo.snapshot()).toEqual(before);
    expect(await gate()).toEqual([]);
  });
});

describe('two at once', () => {
  it('one promotion wins, the other is told', async () => {
    const other = workspace.repo.clone();
    const both = await Promise.all([
      promote(OLD, 'canary'),
      promote(NEW, 'canary', {
        dir: other.dir,
        gateReport: `${workspace.repo.dir}/${workspace.path('gates/reports/new.json')}`,
      }),
    ]);
    expect(both.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(both.flat()).toEqual(['model-pointer-moved']);
    workspace.repo.git('pull', '-q', '--ff-only', 'origin', 'main');
    expect(workspace.state().families['PII']?.lineage).toHaveLength(5);
    expect(await check()).toEqual([]);
  });

  it('a push of something else is no reason to stop', async () => {
    const other = workspace.repo.clone();
    const report = new Spoken();
    report.progress = function progress(this: Spoken, text?: string) {
      if (!text?.startsWith('push') || this.lines.includes('pushed meanwhile')) return;
      this.lines.push('pushed meanwhile');
      other.write('note.txt', 'x');
      other.git('add', '-A');
      other.git('commit', '-q', '-m', 'docs: a note');
      other.git('push', '-q', 'origin', 'HEAD:main');
    };
    expect(await promote(OLD, 'canary', { report })).toEqual([]);
    expect(report.lines.join('\n')).toMatch(/pushed meanwhile[^]*deciding again[^]*Done/);
    expect(workspace.read('../../note.txt')).toBe('x');
  });

  it('a rollback does not take back a promotion that it did not know of', async () => {
    const third = 'ExampleMed/Example-PII-Small-44M-v3';
    workspace.repo.write(
      workspace.path('models.jsonl'),
      `${workspace.read('models.jsonl')}${row(third)}\n`,
    );
    workspace.commit('chore: a third');
    workspace.candidate('third', third);
    expect(await gate()).toEqual([]);
    expect(await promote(third, 'canary')).toEqual([]);
    const other = workspace.repo.clone();
    let promoted: Promise<readonly string[]> | null = null;
    const report = new Spoken();
    report.progress = (text?: string) => {
      if (!text?.startsWith('push') || promoted !== null) return;
      // The hook below lets the rollback's push wait until the promotion has arrived.
      promoted = promote(third, 'latest');
    };
    workspace.repo.remoteHook(
      'pre-receive',
      `while read old new ref; do case "$ref" in refs/tags/models/PII/rollback/*)
        until git for-each-ref refs/tags/models/PII/latest | grep -q v3; do sleep 0.1; done;;
      esac; done`,
    );
    expect(await rollback({ dir: other.dir, report })).toEqual(['model-pointer-moved']);
    expect(await (promoted as unknown as Promise<readonly string[]>)).toEqual([]);
    workspace.repo.remoteHook('pre-receive', 'exit 0');
  });
});

describe('a crash', () => {
  const STEPS = ['check', 'write stamps', 'write tags', 'push', 'update clone', 'update branch'];

  it.each(STEPS)('at "%s" leaves what is whole, and the same command goes on', async (step) => {
    const report = new Spoken();
    report.progress = (text?: string) => {
      if (text?.startsWith(step)) throw new Error('killed');
    };
    await expect(rollback({ report })).rejects.toThrow('killed');
    expect(await check()).toEqual([]);
    expect(await rollback()).toEqual([]);
    expect(workspace.state().families['PII']?.pointers).toMatchObject({ latest: OLD });
    expect(
      workspace.state().families['PII']?.lineage.filter(({ edge }) => edge === 'rolled-back'),
    ).toHaveLength(1);
    expect(await check()).toEqual([]);
  });
});

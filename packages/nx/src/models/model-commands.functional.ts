import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ModelPin, parseConfig, type Result } from '@release-openmed/core';
import { hashOf, reproducibilityHash } from '@release-openmed/models';
import { NOTHING_LENT } from '../gather/lender.fixture';
import { withAnswers } from '../gather/evidence/with-answers';
import { openRepository } from '../git/open-repository';
import { ForgeServer } from '../forges/forge-server.fixture';
import { runModelCheck } from './check/run-model-check';
import { runModelGate } from './gate/run-model-gate';
import { hasSshKeygen, ModelWorkspace, NEW, OLD, row, withEnv } from './model-workspace.fixture';
import { runModelPromote } from './pointers/run-model-promote';
import { runModelRollback } from './pointers/run-model-rollback';
import { Spoken } from '../report/spoken.fixture';

let workspace: ModelWorkspace;
afterEach(() => workspace.repo.remove());

async function said(
  run: (report: Spoken) => Promise<boolean>,
  env: Readonly<Record<string, string>> = {},
): Promise<{ codes: readonly string[]; text: string }> {
  const report = new Spoken();
  await withEnv({ RELEASE_OPENMED_GATE_KEY: workspace.key, ...workspace.repo.env, ...env }, () =>
    run(report),
  );
  return {
    codes: report.codes,
    text: [...report.lines, ...report.failures.map(({ message, fix }) => `${message} ${fix}`)].join(
      '\n',
    ),
  };
}
const gate = (options = {}, env = {}) =>
  said((report) => runModelGate(options, workspace.context(), report), env);
const promote = (repoId: string, to: 'canary' | 'latest', more = {}) =>
  said((report) =>
    runModelPromote({ repoId, to, yes: true, ...more }, workspace.context(), report),
  );
const rollback = (env = {}) =>
  said(
    (report) =>
      runModelRollback(
        { family: 'PII', reason: 'names leak', yes: true },
        workspace.context(),
        report,
      ),
    env,
  );
const check = (options = {}, env = {}) =>
  said((report) => runModelCheck(options, workspace.context(), report), env);

async function released(): Promise<void> {
  workspace.candidate('old', OLD);
  workspace.candidate('new', NEW);
  expect((await gate()).codes).toEqual([]);
  for (const id of [OLD, NEW])
    for (const to of ['canary', 'latest'] as const)
      expect((await promote(id, to)).codes).toEqual([]);
}

describe('model-gate', () => {
  beforeEach(() => {
    workspace = new ModelWorkspace({ rows: 3, remote: false });
  });

  it('takes one report, a folder, or a queue, and names each gate report like its input', async () => {
    const { dir } = workspace.repo;
    workspace.candidate('one', OLD);
    workspace.candidate('deep/two', NEW);
    workspace.repo.write(
      'queue.jsonl',
      `"${workspace.path('gates/candidates/one.json')}"\n\n{"report":"${dir}/${workspace.path('gates/candidates/deep/two.json')}"}\n`,
    );
    expect(
      await gate({ report: workspace.path('gates/candidates/one.json'), out: 'a' }),
    ).toMatchObject({ codes: [] });
    expect(await gate({ report: 'gates/candidates', out: 'b' })).toMatchObject({ codes: [] });
    expect(await gate({ report: 'queue.jsonl', out: 'c' })).toMatchObject({ codes: [] });
    const reports = [
      'a/one.json',
      'b/one.json',
      'b/deep/two.json',
      `c/${workspace.path('gates/candidates/one.json')}`,
      'c/two.json',
    ].map((path) => JSON.parse(workspace.repo.read(path)).repoId);
    expect(reports).toEqual([OLD, OLD, NEW, OLD, NEW]);
  });

  it('judges one family alone, into a folder of its own', async () => {
    workspace.candidate('pii', OLD);
    workspace.candidate('ner', 'ExampleMed/other-v1', (report) => {
      report.metadata.family = 'NER';
    });
    expect(await gate({ family: 'NER' })).toMatchObject({
      codes: [],
      text: expect.stringContaining('1 gated: 1 RELEASABLE'),
    });
    expect(JSON.parse(workspace.read('gates/reports/NER/ner.json'))).toMatchObject({
      family: 'NER',
      inputs: { artifact: null },
    });
  });

  it('finds no mistake in a family without a candidate', async () => {
    expect(await gate({ family: 'NER' })).toMatchObject({
      codes: [],
      text: expect.stringContaining('0 gated'),
    });
    expect((await gate()).codes).toEqual(['model-report-missing']);
  });

  it('says what is wrong with one candidate and judges the others', async () => {
    workspace.candidate('good', OLD);
    workspace.candidate('broken', NEW, (report) => {
      report.metrics.critical_leakage_count = -1;
    });
    const result = await gate();
    expect(result.codes).toEqual(['model-report-invalid']);
    expect(result.text).toMatch(/broken\.json: metrics\.critical_leakage_count is below 0/);
    expect(JSON.parse(workspace.read('gates/reports/good.json'))).toMatchObject({
      decision: 'RELEASABLE',
    });
  });

  it.each<[string, object, string]>([
    ['a folder that is not there', { report: 'nowhere' }, 'model-report-missing'],
    ['an empty queue', { report: 'empty.jsonl' }, 'model-report-missing'],
    ['a milestone that nobody knows', { milestone: 'next' }, 'model-milestone-unknown'],
    ['a queue that names nothing', { report: 'bad.jsonl' }, 'model-queue-invalid'],
    [
      'reports over their own input',
      { out: 'packages/medical/gates/candidates' },
      'model-report-name',
    ],
  ])('refuses %s', async (_what, options, code) => {
    workspace.candidate('good', OLD);
    workspace.repo.write('bad.jsonl', '{"path":"x"}\n');
    workspace.repo.write('empty.jsonl', '\n');
    expect((await gate(options)).codes).toEqual([code]);
  });

  it.each([
    'not a key',
    '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
    '/dev/null',
  ])('refuses the key %j without repeating it', async (key) => {
    workspace.candidate('good', OLD);
    const result = await gate({}, { RELEASE_OPENMED_GATE_KEY: key });
    expect(result.codes).toEqual(['model-signing-key']);
    expect(result.text).not.toContain(key.slice(0, 12));
  });

  it('prints and writes nothing of a fixture, whatever is in the report', async () => {
    const name = 'Zebulon Quux';
    workspace.candidate('bad', OLD, (report) => {
      report.metadata.span_fixtures = [
        { text: `${name} was seen`, predicted_spans: [{ start: 0, end: 999, label: name }] },
      ];
      Object.assign(report.metrics.leakage.leaked_chars_by_label, { [name]: 3 });
    });
    workspace.repo.write(
      workspace.path('gates/candidates/worse.json'),
      `{"metadata":{"span_fixtures":[{"text":"${name}"}],"${name}":${name}}}`,
    );
    workspace.candidate('worst', NEW, (report) => {
      Object.assign(report.metrics.per_label_recall, { [name]: 7 });
    });
    const result = await gate();
    expect(result.codes).toEqual([
      'model-report-invalid',
      'model-report-invalid',
      'model-quarantined',
    ]);
    expect(result.text + workspace.read('gates/reports/bad.json')).not.toMatch(/Zebulon|Quux/);
  });
});

describe('model-promote', () => {
  it('waits for the soak, and wants a report of the canary', async () => {
    workspace = new ModelWorkspace({ rows: 3 });
    workspace.models = { soakHours: 24 };
    workspace.candidate('old', OLD);
    await gate();
    expect((await promote(OLD, 'canary', { now: '2026-07-01T00:00:00Z' })).codes).toEqual([]);
    expect((await promote(OLD, 'latest', { now: '2026-07-01T23:59:59Z' })).codes).toEqual([
      'model-canary-soaking',
      'model-canary-report-missing',
    ]);
    workspace.candidate('again', OLD, (report) => {
      report.generated_at = '2026-07-01T12:00:00Z';
    });
    await gate();
    expect((await promote(OLD, 'latest', { now: '2026-07-01T23:59:59Z' })).codes).toEqual([
      'model-canary-soaking',
    ]);
    expect((await promote(OLD, 'latest', { now: '2026-07-02T00:00:00Z' })).codes).toEqual([]);
  });

  const withSsh = hasSshKeygen() ? it : it.skip;
  withSsh('believes what ssh-keygen signed, and what it verifies', async () => {
    workspace = new ModelWorkspace({ rows: 3 });
    workspace.models = { signing: { method: 'ssh' } };
    const folder = mkdtempSync(join(tmpdir(), 'models-ssh-'));
    execFileSync('ssh-keygen', [
      '-q',
      '-t',
      'ecdsa',
      '-N',
      '',
      '-C',
      '',
      '-f',
      join(folder, 'key'),
    ]);
    workspace.candidate('old', OLD);
    expect((await gate({}, { RELEASE_OPENMED_GATE_KEY: join(folder, 'key') })).codes).toEqual([]);
    expect((await promote(OLD, 'canary')).codes).toEqual(['model-report-forged']);
    workspace.repo.write(
      workspace.path('gates/allowed_signers'),
      `gate@example.org ${readFileSync(join(folder, 'key.pub'), 'utf8')}`,
    );
    workspace.commit('chore: allow the key');
    const signed = workspace.read('gates/reports/old.json');
    workspace.repo.write(
      workspace.path('gates/reports/old.json'),
      signed.replace('"observed":0.995', '"observed":0.996'),
    );
    expect((await promote(OLD, 'canary')).codes).toEqual(['model-report-forged']);
    workspace.repo.write(workspace.path('gates/reports/old.json'), signed);
    expect((await promote(OLD, 'canary')).codes).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe('model-rollback', () => {
  it('flips pointers though the forge is down, and opens the issue when asked again, once', async () => {
    workspace = new ModelWorkspace({ rows: 3 });
    await released();
    const server = new ForgeServer();
    workspace.models = {
      issues: { forge: 'github', repository: 'owner/name', apiUrl: await server.start() },
    };
    const wrong = await rollback({ GITHUB_TOKEN: 'wrong' });
    expect(wrong.codes).toEqual(['model-issue-token']);
    expect(workspace.state().families['PII']?.pointers['latest']).toBe(OLD);
    expect((await rollback({ GITHUB_TOKEN: 'good-token' })).text).toMatch(
      /Nothing to move[^]*Tracking issue: http:\/\/forge/,
    );
    expect((await rollback({ GITHUB_TOKEN: 'good-token' })).text).toContain('(opened before)');
    expect(server.issues).toMatchObject([
      { title: `Rollback of PII: ${NEW} → ${OLD}`, labels: ['model-rollback'] },
    ]);
    await server.stop();
  });

  it('names the failing gates of the newest report', async () => {
    workspace = new ModelWorkspace({ rows: 3, remote: false });
    await released();
    workspace.candidate('found', NEW, (report) => {
      report.generated_at = '2026-06-02T00:00:00Z';
      report.metrics.critical_leakage_count = 4;
    });
    await gate();
    const issue = /Tracking issue: (\S+)/.exec((await rollback()).text)?.[1] as string;
    expect(workspace.read(issue)).toContain(
      '- G3 `critical-leakage`: Critical identifiers leaked.',
    );
  });

  it('changes one line for a pointer in a manifest of 2,266 rows’ project, and the generated files that name it', async () => {
    workspace = new ModelWorkspace({ rows: 2264, remote: false });
    await released();
    expect((await rollback()).codes).toEqual([]);
    const removed = workspace.repo
      .git('diff', '-U0', 'HEAD~1')
      .split('\n')
      .filter((line) => /^-[^-]/.test(line));
    expect(removed.filter((line) => line.includes('"latest"'))).toHaveLength(1);
    expect(workspace.repo.git('diff', '--name-only', 'HEAD~1')).not.toContain('models.jsonl');
    expect(workspace.repo.git('diff', '--name-only', 'HEAD~1', '--', '*.md').split('\n')).toEqual([
      workspace.path('README.md'),
      workspace.path('cards/pii.md'),
      expect.stringContaining('gates/issues/'),
    ]);
    expect(workspace.read('README.md')).toContain('2,266');
  }, 20_000);
});

describe('model-check', () => {
  beforeEach(() => {
    workspace = new ModelWorkspace({ rows: 3, remote: false });
  });

  it('names everything at once, and writes what is stale when asked', async () => {
    expect(await check()).toMatchObject({
      codes: ['model-surface-stale'],
      text: expect.stringContaining('README.md'),
    });
    expect((await check({ fix: true })).codes).toEqual([]);
    expect((await check()).codes).toEqual([]);
    workspace.repo.write(workspace.path('models.jsonl'), `x\n${row(OLD)}\n${row(OLD)}\n`);
    workspace.repo.write(workspace.path('gates/release_runs.jsonl'), '{"previous":null}\n');
    expect((await check()).codes).toEqual([
      'model-manifest-line',
      'model-manifest-duplicate-id',
      'model-ledger-broken',
    ]);
  });

  it('computes reproducibility hashes from what a hub says of the artifacts', async () => {
    await check({ fix: true });
    const facts = {
      sha: 'abc',
      released: null,
      siblings: [{ rfilename: 'b.bin' }, { rfilename: 'a.bin' }],
    };
    workspace.models = { artifacts: 'artifacts.jsonl' };
    workspace.repo.write(
      workspace.path('artifacts.jsonl'),
      `${JSON.stringify({ repo_id: OLD, ...facts })}\n`,
    );
    expect((await check()).codes).toEqual(['model-hash-mismatch']);
    const hash = reproducibilityHash({
      repoId: OLD,
      sha: 'abc',
      released: null,
      siblings: ['a.bin', 'b.bin'],
    });
    workspace.repo.write(
      workspace.path('models.jsonl'),
      workspace.read('models.jsonl').replace(hashOf(OLD), hash),
    );
    expect((await check()).codes).toEqual([]);
    workspace.repo.write(workspace.path('artifacts.jsonl'), '{"repo_id":1}\n');
    expect((await check()).codes).toEqual(['model-artifacts-invalid']);
  });

  it('reads OpenMed’s own reports, and finds a forged one where it has the secret', async () => {
    await check({ fix: true });
    const old = {
      decision: 'RELEASABLE',
      family: 'PII',
      gate_results: [],
      repo_id: 'a/b',
      signature: { algorithm: 'HMAC-SHA256', key_id: 'k', value: '00' },
    };
    workspace.repo.write(workspace.path('gates/reports/old.json'), JSON.stringify(old));
    expect((await check()).codes).toEqual([]);
    expect((await check({}, { OPENMED_RELEASE_GATE_KEY: 'secret' })).codes).toEqual([
      'model-report-forged',
    ]);
  });

  it('says when there is no manifest, and when the options are wrong', async () => {
    workspace.models = { manifest: 'nowhere.jsonl' };
    expect((await check()).codes).toEqual(['model-manifest-missing']);
    workspace.models = { manifset: 'x' } as never;
    expect(await check()).toMatchObject({
      codes: ['model-config-invalid'],
      text: expect.stringContaining('manifset'),
    });
  });
});

describe('the models that a library pins', () => {
  it('are named where they are not green at its source', async () => {
    workspace = new ModelWorkspace({ rows: 3, remote: false });
    await released();
    const { repo } = workspace;
    repo.write('openmed/registry.py', `LATEST = "${NEW}"\nOLD = "${OLD}"\nOTHER = "text/plain"\n`);
    repo.write('elsewhere/other.py', `OLD = "${OLD}"\n`);
    workspace.commit('feat: pin models');
    const pins = ['openmed/registry.py', 'openmed/none.py', 'elsewhere/other.py'];
    const named = (root: string) => pinsOf(root, { pins });
    expect(await named('openmed')).toEqual([`openmed/registry.py:2 ${OLD}`]);
    expect(await named('')).toHaveLength(2);
    expect(await named('third')).toEqual([]);
    expect(await pinsOf('openmed', { pins, pinz: [] })).toEqual(['model-config-invalid']);
    repo.write(workspace.path('gates/registry_state.json'), '{}');
    workspace.commit('chore: spoil');
    expect(await named('openmed')).toContain('model-state-invalid');
  });
});

async function pinsOf(root: string, models: object): Promise<readonly string[]> {
  const { dir } = workspace.repo;
  const repository = await openRepository(dir);
  const config = parseConfig({ models });
  if (!repository.ok || !config.ok) throw new Error('no repository or options');
  const nodes = {
    medical: { data: { root: 'packages/medical', targets: { 'model-check': {} } } },
  };
  const graph = { nodes: {}, dependencies: {} };
  const known = {
    repository: repository.value,
    env: {},
    tags: [],
    lender: NOTHING_LENT,
    config: config.value,
  };
  const cache = join(dir, '.nx/cache');
  const place = { ...known, nodes, graph, running: null, cache };
  const commit = workspace.repo.git('rev-parse', 'HEAD');
  const question = { kind: 'model-pins', commit, roots: [root] } as const;
  const [answer] = await withAnswers(place, (answers) => answers([question]));
  const pins = answer as Result<readonly ModelPin[]>;
  return pins.ok
    ? pins.value.map(({ model, file, line }) => `${file}:${line} ${model}`)
    : pins.failures.map(({ code }) => code);
}

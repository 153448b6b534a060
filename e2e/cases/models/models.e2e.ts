import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  exampleCandidate,
  type ExampleCandidate,
} from '../../../packages/models/src/testing/example-candidate.mjs';
import { candidateRow, exampleRow } from '../../../packages/models/src/testing/example-rows.mjs';
import { createWorkspace } from '../../harness/create-workspace';
import { gitInBetween } from '../../harness/git-in-between';
import type { Workspace } from '../../harness/open-workspace';
import type { Run } from '../../harness/run-process';
import { text } from '../../harness/text';

const OLD = 'ExampleMed/Example-PII-Small-44M-v1';
const NEW = 'ExampleMed/Example-PII-Small-44M-v2';

interface Models {
  readonly workspace: Workspace;
  nx(command: string, env?: Readonly<Record<string, string>>): Promise<Run>;
  candidate(name: string, repoId: string, change?: (report: ExampleCandidate) => void): void;
  pointers(): unknown;
}

/**
 * A workspace whose project `medical` has a manifest of 2,266 models in the field's form, and a
 * library beside it.
 */
function createModels(): Models {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
  const part = (bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  const blob = Buffer.concat([
    part(Buffer.from('ssh-ed25519')),
    part(Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url')),
  ]);
  const workspace = createWorkspace({
    bareRemote: true,
    options: { models: { pins: ['packages/lib/pins.json'] } },
    commits: [
      {
        id: 'first',
        message: 'feat: a library and a manifest',
        files: {
          'medical/project.json': text({ name: 'medical' }),
          'medical/README.md': [
            '<!-- models:total:begin -->0<!-- models:total:end --> models',
            '<!-- models:pointers:begin --><!-- models:pointers:end -->\n',
          ].join('\n'),
          'medical/gates/allowed_signers': `gate@example.org ssh-ed25519 ${blob.toString('base64')}\n`,
          'medical/.gitignore': 'gates/candidates/\ngates/reports/\n',
          'packages/lib/package.json': text({ name: '@acme/lib', version: '1.0.0' }),
          'packages/lib/pins.json': text({ pii: NEW }),
        },
      },
    ],
  });
  const rows = [
    ...Array.from({ length: 2264 }, (_, index) => exampleRow(index)),
    ...[OLD, NEW].map(candidateRow),
  ];
  workspace.write('medical/models.jsonl', rows.map((row) => `${row}\n`).join(''));
  workspace.git('add', '.');
  workspace.git('commit', '-q', '-m', 'chore: the manifest');
  workspace.git('push', '-q', 'origin', 'HEAD');
  return {
    workspace,
    nx: (command, env = {}) =>
      workspace.nx(command.split(' '), { RELEASE_OPENMED_GATE_KEY: key, ...env }),
    candidate: (name, repoId, change = () => undefined) => {
      const report = exampleCandidate(repoId);
      change(report);
      workspace.write(`medical/gates/candidates/${name}.json`, JSON.stringify(report));
    },
    pointers: () =>
      (
        JSON.parse(workspace.read('medical/gates/registry_state.json')) as {
          families: Record<string, { pointers: unknown }>;
        }
      ).families['PII']?.pointers,
  };
}

const ROLLBACK = 'model-rollback medical --family PII --reason names-leak --yes';
const said = ({ code, all }: Run) => ({ code, all });
const success = { code: 0, all: expect.any(String) as string };

async function release({ nx, candidate }: Models): Promise<void> {
  candidate('old', OLD);
  candidate('new', NEW);
  expect(said(await nx('model-gate medical'))).toEqual(success);
  for (const id of [OLD, NEW])
    for (const to of ['canary', 'latest'])
      expect(said(await nx(`model-promote medical --repo-id ${id} --to ${to} --yes`))).toEqual(
        success,
      );
}

describe('the model stream', () => {
  let models: Models;
  beforeEach(() => {
    models = createModels();
  });
  afterEach(() => models.workspace.remove());

  it('gates from the cache only what it gated already', async () => {
    const { nx, candidate, workspace } = models;
    candidate('old', OLD);
    candidate('bad', NEW, (report) => {
      report.metrics.critical_leakage_count = 1;
    });
    const bad = await nx('model-gate medical --report medical/gates/candidates');
    expect([bad.code, bad.all]).toEqual([
      1,
      expect.stringMatching(/QUARANTINED .*v2 \(bad\.json\)\n {2}G3 critical-leakage/),
    ]);
    rmSync(join(workspace.root, 'medical/gates/candidates/bad.json'));
    const command = 'model-gate medical --report medical/gates/candidates';
    expect((await nx(command)).all).not.toContain('local cache');
    rmSync(join(workspace.root, 'medical/gates/reports/old.json'));
    expect((await nx(command)).all).toContain('local cache');
    expect(JSON.parse(workspace.read('medical/gates/reports/old.json'))).toMatchObject({
      decision: 'RELEASABLE',
      signature: { algorithm: 'ed25519' },
    });
    candidate('old', OLD, (report) => {
      report.metrics.critical_leakage_count = 1;
    });
    expect((await nx(command)).code).toBe(1);
    const families = await nx('model-gate-ci medical');
    expect(families.all).toMatch(
      /model-gate--NER[^]*model-gate--PII|model-gate--PII[^]*model-gate--NER/,
    );
  }, 120_000);

  it('promotes, blocks a library that ships what was rolled back, and neither stream releases the other', async () => {
    const { nx, workspace, pointers } = models;
    await release(models);
    expect(pointers()).toEqual({ canary: null, latest: NEW, last_green: OLD });
    expect(workspace.git('tag', '--list', '@acme/*', 'lib*', 'v*')).toBe('');
    const before = workspace.snapshot();
    expect(said(await nx(`${ROLLBACK} --dry-run`))).toEqual(success);
    expect(workspace.snapshot()).toEqual(before);

    expect(said(await nx(ROLLBACK))).toEqual(success);
    expect(pointers()).toEqual({ canary: null, latest: OLD, last_green: OLD });
    const changed = workspace.git('diff', '--name-only', 'HEAD~1').split('\n');
    expect(changed).toEqual([
      'medical/README.md',
      'medical/cards/pii.md',
      expect.stringMatching(/^medical\/gates\/issues\//),
      'medical/gates/registry_state.json',
      'medical/gates/release_runs.jsonl',
    ]);
    const [issue = ''] = readdirSync(join(workspace.root, 'medical/gates/issues'));
    expect(workspace.read(`medical/gates/issues/${issue}`)).toContain('names-leak');
    expect(said(await nx('model-check medical'))).toEqual(success);

    const blocked = await nx('release-openmed --yes');
    expect([blocked.code, blocked.all]).toEqual([
      1,
      expect.stringMatching(/model-pin-not-green[^]*packages\/lib\/pins\.json:2/),
    ]);
    workspace.write('packages/lib/pins.json', text({ pii: OLD }));
    workspace.git('commit', '-q', '-a', '-m', 'fix: ship what is green');
    workspace.git('push', '-q', 'origin', 'HEAD');
    expect(said(await nx('release-openmed --yes'))).toEqual(success);
    expect(pointers()).toEqual({ canary: null, latest: OLD, last_green: OLD });
  }, 180_000);

  it('goes on after being killed in the place of any git process of a rollback', async () => {
    const { nx, workspace, pointers } = models;
    await release(models);
    const tip = workspace.git('rev-parse', 'HEAD');
    const tags = workspace.git('tag', '--list').split('\n');
    const steps: string[] = [];
    for (let n = 1; ; n += 1) {
      const { env, here } = gitInBetween(`case " $* " in *' var '*) touch "$HERE/writing" ;; esac
if [ -e "$HERE/writing" ]; then
  echo "$$ $*" >> "$HERE/calls"
  case "$(sed -n ${n}p "$HERE/calls")" in "$$ "*) kill -9 $PPID; exit 137 ;; esac
fi`);
      const crashed = await nx(ROLLBACK, env);
      // Some run side by side: its own line says which is the n-th, where a count would miss it.
      const call = readFileSync(join(here, 'calls'), 'utf8').trim().split('\n')[n - 1];
      if (call === undefined) break;
      const step = call.replace(/^\d+ /, '');
      steps.push(step);
      expect({ step, crashed: crashed.code }).not.toEqual({ step, crashed: 0 });
      // Before the push nothing in the clone has changed.
      if (/\b(?:push|fetch|merge) /.test(`${step} `))
        expect({ step, ...said(await nx('model-check medical')) }).toEqual({ step, ...success });
      expect({ step, ...said(await nx(ROLLBACK)) }).toEqual({ step, ...success });
      expect({
        step,
        pointers: pointers(),
        commits: workspace.git('rev-list', '--count', `${tip}..origin/main`),
        at: workspace.git('rev-parse', 'main'),
      }).toEqual({
        step,
        pointers: { canary: null, latest: OLD, last_green: OLD },
        commits: '1',
        at: workspace.git('rev-parse', 'origin/main'),
      });
      workspace.git('reset', '-q', '--hard', tip);
      workspace.git('push', '-q', '--force', 'origin', `${tip}:refs/heads/main`);
      const made = workspace
        .git('tag', '--list')
        .split('\n')
        .filter((tag) => !tags.includes(tag));
      expect(made).toEqual([expect.stringContaining('models/PII/rollback/')]);
      workspace.git('push', '-q', 'origin', '--delete', ...made);
      workspace.git('tag', '-d', ...made);
    }
    for (const step of ['commit-tree', 'push --atomic', 'fetch', 'merge --quiet --ff-only'])
      expect(steps).toContainEqual(expect.stringContaining(step));
  }, 400_000);
});

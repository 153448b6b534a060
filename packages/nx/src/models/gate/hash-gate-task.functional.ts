import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { HasherContext, Task } from '@nx/devkit';
import { withEnv } from '../model-workspace.fixture';
import { hashGateTask } from './hash-gate-task';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'models-hash-'));
  write('outside/a.json', '{"a":1}');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const hash = async ({
  overrides = { report: 'outside' } as object,
  models = {} as object,
  options = {} as object,
} = {}) => {
  const context = {
    hasher: { hashTask: () => Promise.resolve({ value: 'what Nx knows', details: {} }) },
    taskGraph: {},
    nxJsonConfiguration: { plugins: [{ plugin: '@release-openmed/nx', options: { models } }] },
    projectGraph: {
      nodes: {
        medical: {
          name: 'medical',
          type: 'lib',
          data: { root: 'medical', targets: { 'model-gate': { options } } },
        },
      },
      dependencies: {},
    },
  } as unknown as HasherContext;
  return (
    await hashGateTask(
      { target: { project: 'medical', target: 'model-gate' }, overrides } as Task,
      context,
      root,
    )
  ).value;
};

describe('hashGateTask', () => {
  it('is the same for the same candidates, and another when one changes, wherever it lies', async () => {
    const before = await hash();
    expect(await hash()).toBe(before);
    write('outside/a.json', '{"a":2}');
    expect(await hash()).not.toBe(before);
    write('outside/a.json', '{"a":1}');
    expect(await hash()).toBe(before);
    write('outside/b.json', '{}');
    expect(await hash()).not.toBe(before);
  });

  it('follows a queue to its reports', async () => {
    write('queue.jsonl', '"outside/a.json"\n');
    const before = await hash({ overrides: { report: 'queue.jsonl' } });
    write('outside/a.json', '{"a":2}');
    expect(await hash({ overrides: { report: 'queue.jsonl' } })).not.toBe(before);
  });

  it('changes with the plugin’s options', async () => {
    expect(await hash({ models: { milestone: 'v2.0' } })).not.toBe(await hash());
  });

  it('changes with gate reports of other runs in the same folder, which Nx would put back, and not with its own', async () => {
    const before = await hash();
    write('medical/gates/reports/a.json', 'own');
    expect(await hash()).toBe(before);
    write('medical/gates/reports/other.json', 'of another run');
    expect(await hash()).not.toBe(before);
    expect(await hash({ overrides: { report: 'outside', family: 'PII' } })).toBe(
      await hash({ overrides: { report: 'outside', family: 'PII' } }),
    );
  });

  it('changes with the key behind a path', async () => {
    const key = () =>
      generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
    await withEnv({ RELEASE_OPENMED_GATE_KEY: 'key.pem' }, async () => {
      write('key.pem', key());
      const before = await hash();
      expect(await hash()).toBe(before);
      write('key.pem', key());
      expect(await hash()).not.toBe(before);
    });
  });

  it('is never the same twice for candidates that it cannot find', async () => {
    expect(await hash({ overrides: { report: 'nowhere' } })).not.toBe(
      await hash({ overrides: { report: 'nowhere' } }),
    );
    expect(await hash({ overrides: {} })).not.toBe(await hash({ overrides: {} }));
  });
});

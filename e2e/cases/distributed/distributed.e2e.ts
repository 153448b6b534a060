import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleCandidate } from '../../../packages/models/src/testing/example-candidate.mjs';
import { candidateRow } from '../../../packages/models/src/testing/example-rows.mjs';
import { createPolyglot, POLYGLOT } from '../../harness/create-polyglot';
import type { Workspace } from '../../harness/open-workspace';
import type { Run } from '../../harness/run-process';
import { startCacheServer, type CacheServer } from '../../harness/start-cache-server';
import { text } from '../../harness/text';

const MODEL = 'ExampleMed/Example-PII-Small-44M-v2';
const REPORT = 'gl-code-quality-report.json';
const NX_JSON = {
  analytics: false,
  plugins: [{ plugin: '@release-openmed/nx', options: {} }],
  targetDefaults: { 'release-check': { options: { codeQuality: `{projectRoot}/${REPORT}` } } },
};
const STATIC = '--output-style=static';
const CHECK = ['affected', '-t', 'release-check', '--base=origin/main', STATIC];

/** Where each task's answer came from; `''`: it was worked out. */
function sources({ all }: Run): Readonly<Record<string, string>> {
  const lines = [...all.matchAll(/^(?:::group::)?\W*> nx run (\S+)(?:.* {2}\[(.+)\])?/gm)];
  return Object.fromEntries(lines.map(([, task = '', source = '']) => [task, source]));
}

const from = (source: string, ...projects: readonly string[]) =>
  Object.fromEntries(projects.map((name) => [`${name}:release-check`, source]));

describe('what one machine has worked out, others take from the remote cache', () => {
  let workspace: Workspace;
  let server: CacheServer;
  beforeEach(async () => {
    server = await startCacheServer();
    const [start, ...rest] = POLYGLOT;
    const files = {
      'nx.json': text(NX_JSON),
      '.gitignore': `node_modules\n.nx\n${REPORT}\n`,
      'medical/project.json': text({ name: 'medical' }),
      'medical/models.jsonl': `${candidateRow(MODEL)}\n`,
      'medical/.gitignore': 'gates/candidates/\ngates/reports/\n',
    };
    workspace = createPolyglot({
      commits: [{ ...start!, files: { ...files, ...start!.files } }, ...rest],
    });
  });
  afterEach(async () => {
    await server.stop();
    workspace.remove();
  });

  function commit(path: string, message: string): void {
    workspace.write(path, `${path.endsWith('.py') ? '#' : '//'} ${message}\n`);
    workspace.git('add', path);
    workspace.git('commit', '-q', '-m', message);
  }

  /** Nx with caches of its own beside the remote one. */
  function machine(where: Workspace, name: string, more: Readonly<Record<string, string>> = {}) {
    const folder = join(workspace.dir, '..', name);
    const NX_CACHE_DIRECTORY = join(folder, 'cache');
    const NX_WORKSPACE_DATA_DIRECTORY = join(folder, 'data');
    const env = { ...server.env, NX_CACHE_DIRECTORY, NX_WORKSPACE_DATA_DIRECTORY, ...more };
    return (...args: readonly string[]) => where.nx(args, env);
  }

  it('checks of a branch: everything in a second clone, and nothing that has changed', async () => {
    workspace.git('checkout', '-q', '-b', 'topic');
    commit('packages/core/more.js', 'feat(core): more');
    commit('python/pure/more.py', 'feat(elsewhere): more');
    workspace.git('push', '-q', 'origin', 'topic');
    const actions = { GITHUB_ACTIONS: 'true' };
    const one = machine(workspace, 'one', actions);
    const first = await one(...CHECK);
    expect([first.code, sources(first)]).toEqual([0, from('', '@acme/core', '@acme/app', 'pure')]);
    expect(first.all).toMatch(/^@acme\/core 1\.0\.0 → 1\.1\.0 \(minor\)$/m);
    expect(first.all).toMatch(/^::warning title=pure%3A scope-unknown::/m);

    const copy = workspace.clone('--branch=topic');
    const two = machine(copy, 'two', actions);
    const second = await two(...CHECK);
    const all = from('remote cache', '@acme/core', '@acme/app', 'pure');
    expect([second.code, sources(second)]).toEqual([0, all]);
    // What CI reads is there again: in the output, and in files.
    expect(second.all).toMatch(/^::warning title=pure%3A scope-unknown::/m);
    expect(copy.read(`python/pure/${REPORT}`)).toBe(workspace.read(`python/pure/${REPORT}`));

    commit('python/pure/most.py', 'feat(pure): most');
    expect(sources(await one(...CHECK))).toEqual({
      ...from('local cache', '@acme/core', '@acme/app'),
      ...from('', 'pure'),
    });
    workspace.git('tag', '@acme/core@1.0.1', 'main');
    expect(sources(await one(...CHECK))).toMatchObject(from('', '@acme/core'));

    commit('packages/core/last.js', 'Change the last thing');
    const bad = await one(...CHECK);
    expect([bad.code, bad.all]).toEqual([
      1,
      expect.stringMatching(/^::error title=@acme\/core%3A commit-untyped::/m),
    ]);
  }, 180_000);

  it('gates of a family of models', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const RELEASE_OPENMED_GATE_KEY = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
    const gated = async (where: Workspace, name: string): Promise<Run> => {
      const candidate = join(where.root, 'medical/gates/candidates/new.json');
      mkdirSync(dirname(candidate), { recursive: true });
      writeFileSync(candidate, JSON.stringify(exampleCandidate(MODEL)));
      return machine(where, name, { RELEASE_OPENMED_GATE_KEY })(
        'run',
        'medical:model-gate--PII',
        STATIC,
      );
    };
    const first = await gated(workspace, 'one');
    expect({ code: first.code, all: first.all }).toMatchObject({ code: 0 });
    const copy = workspace.clone();
    const second = await gated(copy, 'two');
    expect([second.code, second.all]).toEqual([0, expect.stringContaining('[remote cache]')]);
    expect(existsSync(join(copy.root, 'medical/gates/reports/PII'))).toBe(true);
  }, 120_000);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HasherContext, Task } from '@nx/devkit';
import { createRepo, type CommitSpec, type TestRepo } from '@release-openmed/testing';
import { Spoken } from '../../report/spoken.fixture';
import type { ReleaseCheckOptions } from '../release-check-options';
import { hashCheckTask } from './hash-check-task';
import { runReleaseCheck } from './run-release-check';

export type Change = readonly [message: string, ...paths: string[]];

/**
 * `core`, `web` (which pins core) and `deid` (Python) in a repository, each released once, with
 * `origin/main` there; a branch `topic` is checked out.
 */
export function branchOff(options: object = {}, below = ''): TestRepo {
  const files = {
    'nx.json': JSON.stringify({ plugins: [{ plugin: '@release-openmed/nx', options }] }),
    'packages/core/package.json': '{\n  "name": "core",\n  "version": "1.0.0"\n}\n',
    'packages/web/package.json':
      '{\n  "name": "web",\n  "version": "1.0.0",\n  "dependencies": { "core": "1.0.0" }\n}\n',
    'packages/deid/pyproject.toml': '[project]\nname = "deid"\nversion = "1.0.0"\n',
    'packages/deid/deid/__init__.py': 'def mask(text):\n    return text\n',
  };
  const start: CommitSpec = {
    id: 'start',
    message: 'chore: start',
    files: Object.fromEntries(Object.entries(files).map(([path, text]) => [below + path, text])),
    tags: ['core@1.0.0', 'web@1.0.0', 'deid@1.0.0'],
  };
  const repo = createRepo({ bareRemote: true, commits: [start] });
  repo.git('checkout', '-q', '-b', 'topic');
  return repo;
}

/** Commits on the branch that is checked out. */
export function commit(repo: TestRepo, ...changes: readonly Change[]): void {
  for (const [message, ...paths] of changes) {
    for (const path of paths) repo.write(path, `${repo.git('rev-parse', 'HEAD')} ${message}\n`);
    repo.git('add', '-A');
    repo.git('commit', '-q', '--allow-empty', '-m', message);
  }
}

/** The same on the remote's main, as far as the clone knows. */
export function commitOnMain(repo: TestRepo, ...changes: readonly Change[]): void {
  repo.git('checkout', '-q', '-B', 'main', 'origin/main');
  commit(repo, ...changes);
  repo.git('push', '-q', 'origin', 'main');
  repo.git('checkout', '-q', 'topic');
}

export interface Where {
  readonly project?: string;
  readonly root?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: string;
  /** Where what was worked out is handed over. */
  readonly folder?: string;
}

function contextOf(root: string) {
  const nodes = Object.fromEntries(
    ['core', 'web', 'deid'].map((name) => [
      name,
      { name, type: 'lib' as const, data: { root: `packages/${name}` } },
    ]),
  );
  return {
    root,
    nxJsonConfiguration: JSON.parse(readFileSync(join(root, 'nx.json'), 'utf8')) as object,
    projectGraph: { nodes, dependencies: {} },
  };
}

const NOW = '2026-11-21T12:00:00.000Z';

/** `nx release-check` in this process, without Nx: what it came to and what it said. */
export async function check(
  repo: TestRepo,
  options: ReleaseCheckOptions = {},
  { project = 'core', root = repo.dir, env = {}, now = NOW, folder = 'none' }: Where = {},
): Promise<Spoken & { readonly ok: boolean }> {
  const report = new Spoken();
  const context = contextOf(root);
  const ok = await runReleaseCheck({
    ...{ context, options, project, env, now, folder, report, color: false },
  });
  return Object.assign(report, { ok });
}

/** The hash of its task, in a process that knows nothing yet unless `known` is given. */
export async function hash(
  repo: Pick<TestRepo, 'dir'>,
  options: ReleaseCheckOptions = {},
  {
    project = 'core',
    env = {},
    now = NOW,
    folder = join(repo.dir, '../handed'),
    known = new Map(),
  }: Where & { readonly known?: Parameters<typeof hashCheckTask>[2]['known'] } = {},
): Promise<string> {
  const task = { target: { project, target: 'release-check' }, overrides: options };
  const context = contextOf(repo.dir) as unknown as HasherContext;
  const hashing = { workspaceRoot: repo.dir, folder, known, env, now, color: false };
  return (await hashCheckTask(task as Task, context, hashing)).value;
}

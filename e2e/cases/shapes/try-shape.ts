import type { ReleasePlan } from '@release-openmed/core';
import { join } from 'node:path';
import { clientEnv } from '../../harness/client-env';
import type { Workspace } from '../../harness/open-workspace';
import { planIn } from '../../harness/plan-in';
import { remoteTags } from '../../harness/remote-tags';
import { type Run, runProcess } from '../../harness/run-process';
import { errorsIn } from './errors-in';
import type { Shape, ShapeInit, ShapeRelease } from './shape';
import { takeThere } from './take-there';

let workspace: Workspace;

/** Takes the plugin there and holds it to what the shape says; one at a time. */
export async function tryShape(shape: Shape): Promise<void> {
  workspace = takeThere(shape);
  try {
    if (shape.init !== undefined) await initialise(shape.init);
    if (shape.plan !== undefined || shape.errors !== undefined) await plan(shape);
    if (shape.replay !== undefined) await replay(shape.replay);
    if (shape.release !== undefined) await release(shape.release, shape.args ?? []);
  } finally {
    workspace.remove();
  }
}

async function initialise({ args = [], options, says = [] }: ShapeInit): Promise<void> {
  const before = workspace.snapshot();
  const run = await workspace.nx(['g', '@release-openmed/nx:init', ...args]);
  for (const said of says) expect(run.all).toEqual(containing(said));
  expect({ options: entered(), refused: run.code !== 0 }).toEqual({
    options,
    refused: options === null,
  });
  if (options === null) {
    expect(workspace.snapshot()).toEqual(before);
    return;
  }
  workspace.git('commit', '-qam', 'chore: enter the release plugin');
  workspace.git('push', '-q', 'origin', 'main');
}

function entered(): unknown {
  const { plugins = [] } = JSON.parse(workspace.read('nx.json')) as {
    readonly plugins?: readonly (string | { readonly plugin: string; readonly options: unknown })[];
  };
  const [entry] = plugins.filter(
    (plugin) => typeof plugin !== 'string' && plugin.plugin === '@release-openmed/nx',
  );
  return typeof entry === 'object' ? entry.options : null;
}

async function plan({ args = [], plan: lines, errors = [], warnings }: Shape): Promise<void> {
  const run = await workspace.dryRun('--json', ...args);
  const made = planOf(run);
  expect({ errors: errorsIn(run, made), output: run.all }).toEqual({ errors, output: run.all });
  expect({ failed: run.code !== 0, output: run.all }).toEqual({
    failed: errors.length > 0,
    output: run.all,
  });
  const released = made?.releases.map(
    ({ project, from, to }) => `${project} ${from?.version ?? '-'} → ${to.version}, ${to.tag}`,
  );
  if (lines !== undefined) expect(released).toEqual(lines);
  const warned = made?.findings.filter(({ severity }) => severity === 'warn') ?? [];
  if (warnings !== undefined)
    expect([...new Set(warned.map(({ code }) => code))].sort()).toEqual(warnings);
}

/** Null: it came to no plan. */
function planOf(run: Run): ReleasePlan | null {
  return /^\{/m.test(run.stdout) ? planIn(run) : null;
}

async function replay(says: string | RegExp): Promise<void> {
  const run = await workspace.nx(['release-replay']);
  expect(run.all).toEqual(containing(says));
}

async function release(left: ShapeRelease, args: readonly string[]): Promise<void> {
  const before = new Set(remoteTags(workspace));
  const run = await workspace.nx(['release-openmed', '--yes', ...args]);
  const tags = remoteTags(workspace).filter((tag) => !before.has(tag));
  expect({ tags, output: run.all }).toEqual({ tags: left.tags, output: run.all });
  const at = left.tags[0]!;
  if (left.subject !== undefined)
    expect(workspace.git('log', '-1', '--format=%s', at)).toBe(left.subject);
  for (const [path, holds] of Object.entries(left.files ?? {})) holdsAt(at, path, holds);
  if (left.clients !== undefined) await accept(at, left.clients);
}

function holdsAt(tag: string, path: string, holds: string | RegExp | null): void {
  const there = workspace.git('ls-tree', '--name-only', '-r', tag).split('\n').includes(path);
  const text = there ? workspace.git('show', `${tag}:${path}`) : null;
  expect({ path, text }).toEqual({ path, text: holds === null ? null : containing(holds) });
}

async function accept(tag: string, clients: NonNullable<ShapeRelease['clients']>): Promise<void> {
  const clone = workspace.clone('--branch', tag);
  clone.git('clean', '-qfdx');
  const env = { ...clone.env, ...clientEnv(join(clone.dir, '.git/clients')) };
  for (const command of clients) {
    const run = await runProcess(command, { cwd: clone.root, env });
    expect({ code: run.code, output: run.all }).toEqual({ code: 0, output: run.all });
  }
}

function containing(said: string | RegExp): unknown {
  return typeof said === 'string' ? expect.stringContaining(said) : expect.stringMatching(said);
}

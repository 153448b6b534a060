import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Hash, HasherContext, Task } from '@nx/devkit';
import { parseModelConfig } from '@release-openmed/models';
import { pluginOptions } from '../../gather/plugin-options';
import { readSigningKey, type SigningKey } from '../signing/read-signing-key';
import { tool } from '../../report/tool';
import { listCandidates } from './list-candidates';
import type { ModelGateOptions } from './model-gate-options';
import { reportFolder } from './report-folder';

/**
 * Nx's own hash and what it cannot know of: the candidate reports, which may lie outside the
 * project or be ignored by git; the plugin's options and version; the signing key behind its path;
 * and the other gate reports in the folder that this run writes to, because Nx keeps and restores
 * that folder whole. Candidates that are not found are hashed as something new each time, so that
 * nothing is ever taken from the cache for them.
 */
export async function hashGateTask(
  task: Task,
  context: HasherContext,
  workspaceRoot: string,
): Promise<Hash> {
  const base = await context.hasher.hashTask(task, context.taskGraph, process.env);
  const models = (
    pluginOptions(context.nxJsonConfiguration) as { readonly models?: unknown } | undefined
  )?.models;
  const hash = createHash('sha256')
    .update(base.value)
    .update(JSON.stringify(models ?? null));
  for (const part of await parts(task, context, { models, workspaceRoot })) hash.update(part);
  return { ...base, value: hash.digest('hex') };
}

type Part = string | Buffer;
type Place = Parameters<typeof reportFolder>[1];

async function parts(
  task: Task,
  context: HasherContext,
  { models, workspaceRoot }: { models: unknown; workspaceRoot: string },
): Promise<readonly Part[]> {
  const project = context.projectGraph.nodes[task.target.project]?.data;
  const config = parseModelConfig(models);
  if (project === undefined || !config.ok) return [randomUUID()];
  const options = {
    ...project.targets?.[task.target.target]?.options,
    ...task.overrides,
  } as ModelGateOptions;
  const root = resolve(workspaceRoot, project.root);
  const path = candidatesPath(options, { root, workspaceRoot, config: config.value });
  const files = path === null ? null : await listCandidates(path);
  if (files === null || !files.ok) return [randomUUID()];
  const key = await readSigningKey(config.value.signing, process.env, workspaceRoot);
  if (!key.ok) return [randomUUID()];
  const candidates = await Promise.all(files.value.map((file) => partsOf(file.name, file.path)));
  const folder = reportFolder(options, { root, workspaceRoot, config: config.value });
  return [
    tool().version,
    keyPart(key.value),
    ...candidates.flat(),
    '\0',
    ...(await otherReports(folder, new Set(files.value.map(({ name }) => name)))),
  ];
}

/** Where the candidates are, as the run will look for them; null: nowhere. */
function candidatesPath(
  { report }: ModelGateOptions,
  { root, workspaceRoot, config }: Place,
): string | null {
  const places =
    report === undefined
      ? [join(root, config.candidates)]
      : [resolve(workspaceRoot, report), resolve(root, report)];
  return places.find(existsSync) ?? null;
}

function keyPart(key: SigningKey | null): string | Buffer {
  if (key === null) return 'unsigned';
  return key.method === 'ssh' ? key.key : Buffer.from(key.seed);
}

async function otherReports(folder: string, own: ReadonlySet<string>): Promise<readonly Part[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return (
    await Promise.all(
      names
        .sort()
        .filter((name) => !own.has(name))
        .map((name) => partsOf(name, join(folder, name))),
    )
  ).flat();
}

async function partsOf(name: string, path: string): Promise<readonly Part[]> {
  return [name, '\0', await readFile(path).catch(() => randomUUID()), '\0'];
}

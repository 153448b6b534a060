import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecutorContext } from '@nx/devkit';
import { createRepo, type CommitSpec, type TestRepo } from '@release-openmed/testing';
import { Spoken } from '../report/spoken.fixture';
import type { ReleaseOptions } from './release-options';
import { runRelease } from './run-release';

const NX_JSON = { plugins: ['@release-openmed/nx'] };

/**
 * A workspace of `core` (npm), `web` (npm, pins core) and `deid` (Python), each released once;
 * `more` comes after.
 */
export function releaseWorkspace(more: readonly CommitSpec[] = [FIX]): TestRepo {
  return createRepo({
    bareRemote: true,
    commits: [
      {
        id: 'start',
        files: {
          'nx.json': JSON.stringify(NX_JSON),
          'packages/core/package.json': manifest({ name: 'core', version: '1.0.0' }),
          'packages/web/package.json': manifest({
            name: 'web',
            version: '1.0.0',
            dependencies: { core: '1.0.0' },
          }),
          'packages/deid/pyproject.toml': '[project]\nname = "deid"\nversion = "1.0.0"\n',
        },
        tags: ['core@1.0.0', 'web@1.0.0', 'deid@1.0.0'],
      },
      ...more,
    ],
  });
}

/** What asks for a release of core, and by its pin of web. */
export const FIX: CommitSpec = {
  id: 'fix',
  message: 'fix: a crash',
  files: { 'packages/core/index.js': '1' },
};

function manifest(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** `nx release-openmed` in this process, without Nx: what it came to and what it said. */
export async function release(
  { dir }: Pick<TestRepo, 'dir'>,
  options: ReleaseOptions = {},
): Promise<Spoken & { readonly ok: boolean }> {
  const spoken = new Spoken();
  const nodes = Object.fromEntries(
    ['core', 'web', 'deid'].map((name) => [
      name,
      { name, type: 'lib', data: { root: `packages/${name}` } },
    ]),
  );
  const context = {
    root: dir,
    nxJsonConfiguration: JSON.parse(readFileSync(join(dir, 'nx.json'), 'utf8')) as object,
    projectGraph: { nodes, dependencies: {} },
  } as unknown as ExecutorContext;
  const ok = await runRelease(
    { yes: true, ...options },
    { ...context, walk: Promise.resolve(null) },
    spoken,
  );
  return Object.assign(spoken, { ok });
}

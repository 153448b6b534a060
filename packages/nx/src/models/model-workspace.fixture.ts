import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import type { ExecutorContext } from '@nx/devkit';
import { hashOf, type ModelConfig } from '@release-openmed/models';
import { createRepo, type TestRepo } from '@release-openmed/testing';
// The examples are not part of what the package gives to others.
import {
  exampleCandidate,
  type ExampleCandidate,
} from '../../../models/src/testing/example-candidate.mjs';
import { exampleRow } from '../../../models/src/testing/example-rows.mjs';

type Json = Record<string, unknown>;
type Deep<T> = { readonly [K in keyof T]?: Deep<T[K]> };

export const OLD = 'ExampleMed/Example-PII-Small-44M-v1';
export const NEW = 'ExampleMed/Example-PII-Small-44M-v2';
const README =
  'We have <!-- models:total:begin -->0<!-- models:total:end --> models.\n\n<!-- models:pointers:begin --><!-- models:pointers:end -->\n';

interface Mark {
  readonly head: string;
  readonly tags: readonly string[];
}

/**
 * A repository with a remote whose project `medical` in `packages/medical` holds a manifest, and a
 * signing key that it allows.
 */
export class ModelWorkspace {
  readonly repo: TestRepo;
  readonly key: string;
  models: Deep<ModelConfig> = {};

  constructor({ rows = 20, remote = true, readme = README } = {}) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.key = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
    const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url');
    const blob = Buffer.concat([
      Buffer.from([0, 0, 0, 11]),
      Buffer.from('ssh-ed25519'),
      Buffer.from([0, 0, 0, 32]),
      raw,
    ]);
    this.repo = createRepo({
      bareRemote: remote,
      commits: [
        {
          id: 'first',
          files: {
            'nx.json': '{}',
            'packages/medical/models.jsonl': [
              ...Array.from({ length: rows }, (_, index) => exampleRow(index)),
              row(OLD),
              row(NEW),
            ]
              .map((line) => `${line}\n`)
              .join(''),
            'packages/medical/README.md': readme,
            'packages/medical/gates/allowed_signers': `gate@example.org ssh-ed25519 ${blob.toString('base64')}\n`,
            '.gitignore': 'packages/medical/gates/reports/\npackages/medical/gates/candidates/\n',
          },
        },
      ],
    });
  }

  /** The context of a command in a clone; `dir`: another clone's folder. */
  context(dir = this.repo.dir): ExecutorContext {
    return {
      root: dir,
      cwd: dir,
      isVerbose: false,
      projectName: 'medical',
      nxJsonConfiguration: {
        plugins: [{ plugin: '@release-openmed/nx', options: { models: this.models } }],
      },
      projectGraph: {
        nodes: { medical: { name: 'medical', type: 'lib', data: { root: 'packages/medical' } } },
        dependencies: {},
      },
      projectsConfigurations: { version: 2, projects: {} },
    };
  }

  path(path: string): string {
    return join('packages/medical', path);
  }

  candidate(
    name: string,
    repoId: string,
    change: (report: ExampleCandidate) => void = () => undefined,
  ): void {
    const report = exampleCandidate(repoId);
    change(report);
    this.repo.write(this.path(`gates/candidates/${name}.json`), JSON.stringify(report));
  }

  read(path: string): string {
    return this.repo.read(this.path(path));
  }

  state(): { families: Record<string, { pointers: Json; lineage: Json[] }>; ledger: string } {
    return JSON.parse(this.read('gates/registry_state.json'));
  }

  /** Back to where it was when this was called last with nothing, clone and remote. */
  restore(mark?: Mark): Mark {
    const { repo } = this;
    const tags = (): readonly string[] => repo.git('tag', '--list').split('\n').filter(Boolean);
    if (mark === undefined) return { head: repo.git('rev-parse', 'HEAD'), tags: tags() };
    repo.git('reset', '-q', '--hard', mark.head);
    repo.git('clean', '-q', '-f', '-d');
    repo.git('push', '-q', '--force', 'origin', `${mark.head}:refs/heads/main`);
    const extra = tags().filter((tag) => !mark.tags.includes(tag));
    if (extra.length > 0) repo.git('push', '-q', 'origin', '--delete', ...extra);
    if (extra.length > 0) repo.git('tag', '-d', ...extra);
    return mark;
  }

  commit(message: string): void {
    this.repo.git('add', '-A');
    this.repo.git('commit', '-q', '-m', message);
    if (this.repo.remoteDir !== null) this.repo.git('push', '-q', 'origin', 'HEAD');
  }
}

export function row(repoId: string, more: Json = {}): string {
  return JSON.stringify({
    repo_id: repoId,
    family: 'PII',
    task: 'token-classification',
    languages: ['en'],
    tier: 'Small',
    formats: ['pytorch'],
    license: 'apache-2.0',
    reproducibility_hash: hashOf(repoId),
    released: '2026-06-01',
    ...more,
  });
}

/** Runs with some environment variables set, and puts the old ones back. */
export async function withEnv<T>(
  env: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T> {
  const before = Object.fromEntries(Object.keys(env).map((name) => [name, process.env[name]]));
  Object.assign(process.env, env);
  try {
    return await work();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

export function hasSshKeygen(): boolean {
  try {
    execFileSync('ssh-keygen', ['-?'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

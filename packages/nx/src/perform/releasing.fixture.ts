import { execFileSync } from 'node:child_process';
import type { Finding, FollowClone, Operation } from '@release-openmed/core';
import { type TestRepo, createRepo } from '@release-openmed/testing';
import { followClone } from '../follow-ups/follow-clone';
import { perform } from './perform';
import type { PerformContext, PerformOutcome } from './perform-context';

/** A clone with a remote whose project `p` can be released; `files` come beside what it has. */
export function releasableRepo(files: Readonly<Record<string, string>> = {}): TestRepo {
  return createRepo({
    bareRemote: true,
    commits: [
      {
        id: 'a',
        files: {
          ...files,
          'p/package.json': '{ "version": "1.0.0" }\n',
          'p/run.sh': { text: '#!/bin/sh\n', mode: '100755' },
          other: 'x',
          link: { text: 'p/package.json', mode: '120000' },
          linked: { text: 'p', mode: '120000' },
        },
      },
    ],
  });
}

/** Where a release is carried out, with tries that do not wait. */
export const at = (dir: string, more: Partial<PerformContext> = {}): PerformContext => ({
  workspaceRoot: dir,
  remote: 'origin',
  push: true,
  retryDelays: [1, 1],
  ...more,
});

/** A stable release of p, stamped on the branch's tip; a new changelog comes with it. */
export function release(
  source: string,
  version = '1.1.0',
  branch: string | null = 'main',
): readonly Operation[] {
  return [
    {
      kind: 'stamp',
      id: 's',
      parent: source,
      message: `chore(release): p ${version}\n\nRelease-Source: ${source}`,
      edits: [
        { path: 'p/package.json', text: `{ "version": "${version}" }\n` },
        { path: 'p/CHANGELOG.md', text: `# ${version}\n` },
      ],
    },
    {
      kind: 'tag',
      name: `p@${version}`,
      target: 's',
      message: `### Added\n\n- x\n\nRelease-Source: ${source}`,
    },
    ...(branch === null
      ? []
      : [{ kind: 'branch', name: branch, target: 's', expected: source } as const]),
  ];
}

/** Carries out what has to succeed; the clone follows. */
export async function released(
  operations: readonly Operation[],
  context: PerformContext,
): Promise<Released> {
  const result = await perform(operations, context);
  if (!result.ok || result.value.kind !== 'released') throw new Error(JSON.stringify(result));
  const { stamps } = result.value;
  const tags = operations.flatMap((one) => (one.kind === 'tag' ? [one.name] : []));
  const [move] = operations.flatMap((one) => (one.kind === 'branch' ? [one] : []));
  const target = stamps.get(move?.target ?? '') ?? '';
  const branch = move === undefined ? null : { name: move.name, target };
  return { ...result.value, findings: await followed(context, tags, branch) };
}

type Released = Extract<PerformOutcome, { readonly kind: 'released' }> & {
  readonly findings: readonly Finding[];
};

/** What the clone could not follow; `branch` by its name is the remote's. */
export async function followed(
  context: PerformContext,
  tags: readonly string[],
  branch: string | FollowClone['branch'],
): Promise<readonly Finding[]> {
  const place = typeof branch === 'string' ? { name: branch, target: '' } : branch;
  const follow = { kind: 'clone', tags, branch: place } as const;
  const done = await followClone(follow, { ...context, env: {} });
  if (!done.ok) throw new Error(JSON.stringify(done));
  return done.value.findings;
}

/** Git in the bare remote. */
export const remoteGit = (repo: TestRepo, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: repo.remoteDir as string, encoding: 'utf8' }).trim();

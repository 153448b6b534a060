import type { Result } from '@release-openmed/core';
import type { GitFacts, GitFactsRequest } from './git-facts';
import { withGitReading } from './with-git-reading';

export const gather = (
  dir: string,
  more: Partial<GitFactsRequest> = {},
): Promise<Result<GitFacts>> =>
  withGitReading(
    { workspaceRoot: dir, remote: 'origin', paths: [], now: '2026-01-02T03:04:05Z', ...more },
    ({ facts: read }) => read,
  );

/** What has to be readable. */
export async function facts(dir: string, more: Partial<GitFactsRequest> = {}): Promise<GitFacts> {
  const result = await gather(dir, more);
  if (!result.ok) throw new Error(JSON.stringify(result.failures));
  return result.value;
}

/** Why it is not; empty when it is. */
export async function codes(dir: string, more: Partial<GitFactsRequest> = {}): Promise<string[]> {
  const result = await gather(dir, more);
  return result.ok ? [] : result.failures.map((failure) => failure.code);
}

/** Two commits, a light tag and one with a source; a deleted file, and names that are not ASCII. */
export const small = {
  bareRemote: true,
  commits: [
    {
      id: 'a',
      message: 'feat: one\n\nbody\n',
      files: { 'p/package.json': '{}\n', 'q/x': '1' },
      tags: ['light'],
    },
    {
      id: 'b',
      files: { 'q/x': null, 'ü/é.txt': 'é' },
      tags: [
        {
          name: 'p@1.0.0',
          message: (ids: Readonly<Record<string, string>>) =>
            `notes\n\nRelease-Source: ${ids['a']}\nRelease-Channel: stable\n`,
        },
      ],
    },
  ],
};

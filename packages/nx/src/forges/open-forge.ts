import { fail, ok, type Result } from '@release-openmed/core';
import type { ModelConfig } from '@release-openmed/models';
import { githubClient } from './github-client';
import { gitlabClient } from './gitlab-client';
import type { IssueForge } from './issue-forge';
import { openIssueOnce } from './open-issue-once';

const CLIENTS = { github: githubClient, gitlab: gitlabClient } as const;
const TOKENS = { github: 'GITHUB_TOKEN', gitlab: 'GITLAB_TOKEN' } as const;

/** The forge that is configured; null: issues are files, and go with the stamp. Fails without a token (`model-issue-token`). */
export function openForge(
  { forge, repository, apiUrl, tokenEnv }: ModelConfig['issues'],
  env: NodeJS.ProcessEnv,
  delays?: readonly number[],
): Result<IssueForge | null> {
  if (forge === 'file') return ok(null);
  const name = tokenEnv ?? TOKENS[forge];
  const token = env[name];
  if (!token) {
    return fail({
      code: 'model-issue-token',
      message: `No token to open the tracking issue with: ${name} is not set.`,
      fix: `Set ${name}, or keep issues as files: models.issues.forge "file".`,
      where: name,
    });
  }
  const client = CLIENTS[forge]({ repository: repository ?? '', token, apiUrl: apiUrl ?? null });
  return ok({ open: (issue) => openIssueOnce(client, issue, delays) });
}

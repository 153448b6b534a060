import { fail, type IssuePlace, ok, type Result } from '@release-openmed/core';
import { githubClient } from './github-client';
import { gitlabClient } from './gitlab-client';
import type { IssueForge } from './issue-forge';
import { openIssueOnce } from './open-issue-once';

const CLIENTS = { github: githubClient, gitlab: gitlabClient } as const;
const TOKENS = { github: 'GITHUB_TOKEN', gitlab: 'GITLAB_TOKEN' } as const;

/** A forge to keep issues at. Fails without a token (`model-issue-token`). */
export function openForge(
  { forge, repository, apiUrl, tokenEnv }: IssuePlace,
  env: NodeJS.ProcessEnv,
  delays?: readonly number[],
): Result<IssueForge> {
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
  const client = CLIENTS[forge]({ repository, token, apiUrl });
  return ok({ open: (issue) => openIssueOnce(client, issue, delays) });
}

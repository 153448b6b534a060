import { Octokit } from '@octokit/core';
import type { ForgeClient } from './forge-client';
import { ForgeError } from './forge-error';

export interface ForgeAccess {
  /** `owner/name`; GitLab: the whole path of the project. */
  readonly repository: string;
  readonly token: string;
  /** Null: the public forge. */
  readonly apiUrl: string | null;
}

/** Issues are looked through newest first; a rollback is asked about soon after it was made. */
const PAGES = 10;
const PAGE = 100;

/** GitHub's REST API, and that of GitHub Enterprise. */
export function githubClient({ repository, token, apiUrl }: ForgeAccess): ForgeClient {
  const silent = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
  };
  const octokit = new Octokit({
    auth: token,
    log: silent,
    ...(apiUrl === null ? {} : { baseUrl: apiUrl.replace(/\/+$/, '') }),
  });
  const [owner = '', repo = ''] = repository.split('/');
  return {
    name: 'GitHub',
    async find(mark, labels) {
      for (let page = 1; page <= PAGES; page += 1) {
        const { data } = await asked(
          octokit.request('GET /repos/{owner}/{repo}/issues', {
            owner,
            repo,
            labels: labels.join(','),
            state: 'all',
            per_page: PAGE,
            page,
          }),
        );
        const found = data.find(({ body }) => body?.includes(mark));
        if (found) return found.html_url;
        if (data.length < PAGE) return null;
      }
      return null;
    },
    async create({ title, body, labels }) {
      const { data } = await asked(
        octokit.request('POST /repos/{owner}/{repo}/issues', {
          owner,
          repo,
          title,
          body,
          labels: [...labels],
        }),
      );
      return data.html_url;
    },
  };
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw toForgeError(error);
  }
}

interface RequestError {
  readonly status?: number;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
}

function toForgeError(error: unknown): ForgeError {
  const { status = 0, response } = error as RequestError;
  const headers = response?.headers ?? {};
  const retryAfter = Number(headers['retry-after'] ?? NaN);
  const spent = headers['x-ratelimit-remaining'] === '0';
  // Octokit calls a broken line a 500 of its own, without a response.
  const answered = response !== undefined ? status : 0;
  return new ForgeError(
    answered,
    Number.isNaN(retryAfter) ? null : retryAfter,
    status === 429 || (status === 403 && (spent || !Number.isNaN(retryAfter))),
  );
}

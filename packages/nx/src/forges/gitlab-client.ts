import { Issues } from '@gitbeaker/rest';
import { createRequesterFn } from '@gitbeaker/requester-utils';
import type { ForgeClient } from './forge-client';
import { ForgeError } from './forge-error';
import type { ForgeAccess } from './github-client';

/** GitLab's REST API, of gitlab.com or of an instance of its own. */
export function gitlabClient({ repository, token, apiUrl }: ForgeAccess): ForgeClient {
  const issues = new Issues({
    token,
    host: (apiUrl ?? 'https://gitlab.com').replace(/\/+(?:api\/v4\/*)?$/, ''),
    requesterFn: createRequesterFn(
      (_resource, request) => Promise.resolve(request),
      (...args) => requestOnce(...args),
    ),
  });
  return {
    name: 'GitLab',
    async find(mark, labels) {
      const found = await issues.all({
        projectId: repository,
        labels: labels.join(','),
        search: mark.replace(/^<!-- | -->$/g, ''),
        in: 'description',
        maxPages: 10,
        perPage: 100,
      });
      return found.find(({ description }) => description.includes(mark))?.web_url ?? null;
    },
    async create({ title, body, labels }) {
      const created = await issues.create(repository, title, {
        description: body,
        labels: labels.join(','),
      });
      return created.web_url;
    },
  };
}

/**
 * One try: the client's own handler repeats within milliseconds and does not listen to
 * `Retry-After`.
 */
async function requestOnce(endpoint: string, options?: Readonly<Record<string, unknown>>) {
  const request = (options ?? {}) as RequestOptions;
  const response = await fetch(urlOf(endpoint, request), passedOn(request)).catch(() => {
    throw new ForgeError(0, null, false);
  });
  if (!response.ok) throw refusal(response);
  return {
    body: (await response.json()) as Record<string, unknown>,
    headers: Object.fromEntries(response.headers),
    status: response.status,
  };
}

function urlOf(endpoint: string, { prefixUrl, searchParams }: RequestOptions): URL {
  const url = new URL(endpoint, prefixUrl?.endsWith('/') ? prefixUrl : `${prefixUrl}/`);
  url.search = searchParams ?? '';
  return url;
}

/** What `fetch` understands of the client's options. */
function passedOn({ method, headers, body, signal }: RequestOptions): RequestInit {
  return {
    ...(method ? { method } : {}),
    ...(headers ? { headers } : {}),
    ...(body ? { body } : {}),
    ...(signal ? { signal } : {}),
  };
}

function refusal({ status, headers }: Response): ForgeError {
  const retryAfter = Number(headers.get('retry-after') ?? NaN);
  return new ForgeError(status, Number.isNaN(retryAfter) ? null : retryAfter, status === 429);
}

interface RequestOptions {
  readonly prefixUrl?: string;
  readonly searchParams?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

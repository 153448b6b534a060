import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

/**
 * How one request is treated: served, hung up on, or answered with a status; `after`: it was served
 * all the same.
 */
export type Trouble =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly after?: boolean;
    }
  | 'hang-up'
  | 'served';

interface Stored {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly url: string;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * What differs between the two: where issues are, how labels are sent, and what an issue looks
 * like.
 */
interface Forge {
  readonly path: string;
  readonly labels: (sent: unknown) => readonly string[];
  readonly view: (issue: Stored) => unknown;
}

const FORGES: readonly Forge[] = [
  {
    path: '/repos/owner/name/issues',
    labels: (sent: unknown) => sent as string[],
    view: ({ title, body, url }: Stored) => ({ title, body, html_url: url }),
  },
  {
    path: '/api/v4/projects/owner/name/issues',
    labels: (sent: unknown) => String(sent).split(','),
    view: ({ title, body, url }: Stored) => ({ title, description: body, web_url: url }),
  },
];

/**
 * A server on this machine that speaks as much of the issue protocols of GitHub and GitLab as the
 * clients ask for.
 */
export class ForgeServer {
  readonly issues: Stored[] = [];
  readonly seen: Seen[] = [];
  readonly trouble: Trouble[] = [];
  token = 'good-token';
  private server: Server | null = null;

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const answer = this.treat(readRequest(request, Buffer.concat(chunks).toString()));
        if (answer === 'hang-up') return void request.socket.destroy();
        const headers = { 'content-type': 'application/json', ...answer.headers };
        response.writeHead(answer.status, headers).end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private treat(seen: Seen): Answer | 'hang-up' {
    this.seen.push(seen);
    const trouble = this.trouble.shift() ?? 'served';
    if (trouble === 'hang-up') return trouble;
    if (trouble === 'served') return this.answer(seen);
    if (trouble.after) this.answer(seen);
    return { ...trouble, body: { message: `secret ${this.token}` } };
  }

  private answer({ method, path, query, headers, body }: Seen): Answer {
    const given =
      headers['private-token'] ?? headers.authorization?.replace(/^(token|bearer) /i, '');
    if (given !== this.token) return { status: 401, body: { message: 'Bad credentials' } };
    const forge = FORGES.find((one) => one.path === decodeURIComponent(path));
    if (forge === undefined) return { status: 404, body: { message: 'Not Found' } };
    return method === 'POST' ? this.create(forge, body) : this.list(forge, query);
  }

  /** Newest first, a page of those that have all labels and the text. */
  private list({ view }: Forge, query: URLSearchParams): Answer {
    const size = Number(query.get('per_page') ?? 20);
    const start = (Number(query.get('page') ?? 1) - 1) * size;
    const labels = (query.get('labels') ?? '').split(',').filter(Boolean);
    const search = query.get('search') ?? '';
    const found = this.issues
      .filter((issue) => labels.every((label) => issue.labels.includes(label)))
      .filter((issue) => issue.body.includes(search))
      .toReversed();
    return { status: 200, body: found.slice(start, start + size).map(view) };
  }

  private create({ labels, view }: Forge, body: Record<string, unknown>): Answer {
    const issue = {
      title: String(body['title']),
      body: String(body['body'] ?? body['description']),
      labels: labels(body['labels']),
      url: `http://forge/owner/name/issues/${this.issues.length + 1}`,
    };
    this.issues.push(issue);
    return { status: 201, body: view(issue) };
  }
}

function readRequest({ method = '', url = '', headers }: IncomingMessage, text: string): Seen {
  const { pathname, searchParams } = new URL(url, 'http://x');
  const body = text === '' ? {} : JSON.parse(text);
  return { method, path: pathname, query: searchParams, headers, body };
}

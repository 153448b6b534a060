import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

/** How one request is treated: served, hung up on, or answered with a status; `after`: it was served first, and the answer got lost. */
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

/** A server on this machine that speaks as much of GitHub's and GitLab's issue protocol as the clients ask for, pages and tokens included. */
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
        const url = new URL(request.url ?? '', 'http://x');
        const text = Buffer.concat(chunks).toString();
        const seen: Seen = {
          method: request.method ?? '',
          path: url.pathname,
          query: url.searchParams,
          headers: request.headers,
          body: text === '' ? {} : JSON.parse(text),
        };
        this.seen.push(seen);
        const next = this.trouble.shift();
        if (next === 'hang-up') return void request.socket.destroy();
        const trouble = next === 'served' ? undefined : next;
        const answer = trouble && !trouble.after ? null : this.answer(seen);
        const status = trouble?.status ?? answer?.status ?? 500;
        response.writeHead(status, { 'content-type': 'application/json', ...trouble?.headers });
        response.end(JSON.stringify(trouble ? { message: `secret ${this.token}` } : answer?.body));
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private answer({ method, path, query, headers, body }: Seen): { status: number; body: unknown } {
    const given =
      headers['private-token'] ?? headers.authorization?.replace(/^(token|bearer) /i, '');
    if (given !== this.token) return { status: 401, body: { message: 'Bad credentials' } };
    const github = path === '/repos/owner/name/issues';
    if (!github && decodeURIComponent(path) !== '/api/v4/projects/owner/name/issues')
      return { status: 404, body: { message: 'Not Found' } };
    if (method === 'POST') return this.create(body, github);
    const size = Number(query.get('per_page') ?? 20);
    const page = Number(query.get('page') ?? 1);
    const labels = (query.get('labels') ?? '').split(',').filter(Boolean);
    const search = query.get('search') ?? '';
    const found = this.issues
      .filter(
        (issue) =>
          labels.every((label) => issue.labels.includes(label)) && issue.body.includes(search),
      )
      .toReversed();
    return {
      status: 200,
      body: found.slice((page - 1) * size, page * size).map((issue) => view(issue, github)),
    };
  }

  private create(
    body: Record<string, unknown>,
    github: boolean,
  ): { status: number; body: unknown } {
    const labels = github ? (body['labels'] as string[]) : String(body['labels']).split(',');
    const issue = {
      title: String(body['title']),
      body: String(body['body'] ?? body['description']),
      labels,
      url: `http://forge/owner/name/issues/${this.issues.length + 1}`,
    };
    this.issues.push(issue);
    return { status: 201, body: view(issue, github) };
  }
}

function view({ title, body, url }: Stored, github: boolean): unknown {
  return github ? { title, body, html_url: url } : { title, description: body, web_url: url };
}

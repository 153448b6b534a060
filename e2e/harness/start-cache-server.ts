import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CacheServer {
  /** Makes Nx use it. */
  readonly env: Readonly<Record<string, string>>;
  /** What was asked of it and answered, oldest first: `GET 404`. */
  readonly log: readonly string[];
  readonly stop: () => Promise<void>;
}

const TOKEN = 'a token';

/**
 * A remote cache that speaks Nx's published protocol (Nx documentation, "Self-hosted caching", its
 * OpenAPI specification) and nothing else: whoever asks for something that is not in it gets 400.
 */
export async function startCacheServer(): Promise<CacheServer> {
  const records = new Map<string, Buffer>();
  const log: string[] = [];
  const server = createServer((request, response) => {
    void answer(request, records).then(([status, body]) => {
      log.push(`${request.method} ${status}`);
      const type = status === 200 ? 'application/octet-stream' : 'text/plain';
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    env: {
      NX_SELF_HOSTED_REMOTE_CACHE_SERVER: `http://127.0.0.1:${port}`,
      NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: TOKEN,
    },
    log,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Answer = readonly [status: number, body: string | Buffer];

async function answer(request: IncomingMessage, records: Map<string, Buffer>): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method, url = '', headers } = request;
  const hash = /^\/v1\/cache\/([^/?]+)$/.exec(url)?.[1];
  if (headers.authorization !== `Bearer ${TOKEN}`) return [401, 'Missing or invalid token'];
  if (hash === undefined) return [400, 'No such path'];
  const known = records.get(hash);
  if (method === 'GET') return known === undefined ? [404, 'Not found'] : [200, known];
  if (method !== 'PUT') return [400, 'No such method'];
  if (known !== undefined) return [409, 'Cannot override an existing record'];
  return keep(Buffer.concat(chunks), { hash, length: headers['content-length'], records });
}

interface Place {
  readonly hash: string;
  readonly length: string | undefined;
  readonly records: Map<string, Buffer>;
}

function keep(body: Buffer, { hash, length, records }: Place): Answer {
  if (Number(length) !== body.length) return [400, 'No length'];
  records.set(hash, body);
  return [200, ''];
}

import type { TrackingIssue } from '@release-openmed/core';
import { ForgeServer, type Trouble } from './forge-server.fixture';
import { openForge } from './open-forge';

const ISSUE: TrackingIssue = {
  key: 'abc123',
  title: 'Rollback of PII',
  body: 'Why.\n\n<!-- model-rollback:abc123 -->\n',
  labels: ['model-rollback', 'gates'],
};

describe.each(['github', 'gitlab'] as const)('%s', (forge) => {
  let server: ForgeServer;
  let url: string;
  beforeEach(async () => {
    server = new ForgeServer();
    url = await server.start();
  });
  afterEach(() => server.stop());

  const open = async ({ token = 'good-token', issue = ISSUE, repository = 'owner/name' } = {}) => {
    const port = openForge(
      { forge, repository, apiUrl: url, tokenEnv: null },
      { [forge === 'github' ? 'GITHUB_TOKEN' : 'GITLAB_TOKEN']: token },
      [1, 1, 1],
    );
    if (!port.ok) throw new Error('no port');
    return port.value.open(issue);
  };
  const codeOf = async (...args: Parameters<typeof open>) => {
    const result = await open(...args);
    return result.ok
      ? 'opened'
      : `${result.failures[0]?.code}: ${result.failures[0]?.message} ${result.failures[0]?.fix}`;
  };

  it('opens an issue with its text and labels', async () => {
    expect(await open()).toEqual({
      ok: true,
      value: { url: 'http://forge/owner/name/issues/1', created: true },
    });
    expect(server.issues).toMatchObject([
      { title: ISSUE.title, body: ISSUE.body, labels: ISSUE.labels },
    ]);
  });

  it('opens one, however often it is asked', async () => {
    await open();
    expect(await open()).toEqual({
      ok: true,
      value: { url: 'http://forge/owner/name/issues/1', created: false },
    });
    expect(server.issues).toHaveLength(1);
  });

  it('finds it behind a page of others', async () => {
    await open();
    for (let index = 0; index < 150; index += 1)
      server.issues.push({ ...ISSUE, body: `model-rollback:${index}`, url: '' });
    expect(await open()).toMatchObject({ ok: true, value: { created: false } });
  });

  it.each<[string, Trouble]>([
    ['a server error', { status: 500 }],
    ['a gateway error', { status: 502 }],
    ['a rate limit', { status: 429, headers: { 'retry-after': '0' } }],
    ['a broken line', 'hang-up'],
  ])('tries again after %s', async (_what, trouble) => {
    server.trouble.push(trouble, trouble);
    expect(await open()).toMatchObject({ ok: true, value: { created: true } });
    expect(server.issues).toHaveLength(1);
  });

  it('does not open a second one when the answer to the first got lost', async () => {
    server.trouble.push('served', { status: 502, after: true });
    expect(await open()).toMatchObject({ ok: true, value: { created: false } });
    expect(server.issues).toHaveLength(1);
  });

  it('gives up after a bounded number of tries, and says that the same command goes on', async () => {
    for (let index = 0; index < 20; index += 1) server.trouble.push({ status: 503 });
    expect(await codeOf()).toMatch(
      /^model-issue-unavailable: .*\(HTTP 503\).*run the same command again/,
    );
    expect(server.seen).toHaveLength(4);
  });

  it('does not wait an hour for a limit', async () => {
    server.trouble.push({ status: 429, headers: { 'retry-after': '3600' } });
    expect(await codeOf()).toMatch(
      /^model-issue-unavailable: .*limits requests.*Wait 3600 seconds/,
    );
    expect(server.seen).toHaveLength(1);
  });

  it('says when the token is wrong, once, and does not repeat it', async () => {
    const text = await codeOf({ token: 'wrong-token' });
    expect(text).toMatch(/^model-issue-token: .*\(HTTP 401\)/);
    expect(text).not.toContain('wrong-token');
    expect(server.seen).toHaveLength(1);
  });

  it('says when the repository is not there, and repeats nothing of the answer', async () => {
    server.trouble.push({ status: 404 });
    const text = await codeOf({ repository: 'owner/name' });
    expect(text).toMatch(/^model-issue-refused: .*\(HTTP 404\).*models\.issues\.repository/);
    expect(text).not.toContain('secret');
  });
});

describe('openForge', () => {
  it('asks for a token', () => {
    const place = {
      forge: 'gitlab',
      repository: 'a/b',
      apiUrl: null,
      tokenEnv: 'MY_TOKEN',
    } as const;
    expect(openForge(place, { GITLAB_TOKEN: 'x' })).toMatchObject({
      ok: false,
      failures: [{ code: 'model-issue-token', where: 'MY_TOKEN' }],
    });
  });
});

describe('GitHub', () => {
  it('takes a spent limit of requests for a limit, though it is called forbidden', async () => {
    const server = new ForgeServer();
    const port = openForge(
      {
        forge: 'github',
        repository: 'owner/name',
        apiUrl: await server.start(),
        tokenEnv: null,
      },
      { GITHUB_TOKEN: 'good-token' },
      [1],
    );
    server.trouble.push({ status: 403, headers: { 'x-ratelimit-remaining': '0' } });
    expect(port.ok && (await port.value.open(ISSUE))).toMatchObject({ ok: true });
    await server.stop();
  });
});

import { fail, ok, type Failure, type FollowUp, type Result } from '@release-openmed/core';
import type { TestRepo } from '@release-openmed/testing';
import { ForgeServer } from '../forges/forge-server.fixture';
import { at, releasableRepo, release, released, remoteGit } from '../perform/releasing.fixture';
import { confirm } from '../prompt/confirm';
import { Spoken } from '../report/spoken.fixture';
import { attempt, type AttemptContext } from './attempt';
import type { Decided } from './decided';
import type { Work } from './work';

jest.mock('../prompt/confirm');

let repo: TestRepo;
let source: string;
const automated = process.env['CI'];
beforeEach(() => {
  // Between tries nobody has to wait here.
  jest.spyOn(Math, 'random').mockReturnValue(0);
  delete process.env['CI'];
  repo = releasableRepo();
  source = repo.ids['a']!;
});
afterEach(() => {
  jest.resetAllMocks();
  jest.restoreAllMocks();
  repo.remove();
  if (automated !== undefined) process.env['CI'] = automated;
});

const remote = (...args: readonly string[]): string => remoteGit(repo, ...args);
const head = (): string => remote('rev-parse', 'main');
const clone = (tag: string, target: string | null): FollowUp => ({
  kind: 'clone',
  tags: [tag],
  branch: target === null ? null : { name: 'main', target },
});
/** What there is to do of a release on top of a commit. */
const releasing = (version: string, on = source): Partial<Decided<string>> => ({
  operations: release(on, version),
  followUps: [clone(`p@${version}`, 's')],
});

interface Attempted {
  readonly result: Result<string>;
  /** What happened, in this order. */
  readonly said: readonly string[];
}

const UNDECIDED: Failure = { code: 'plan-stale', message: 'x', fix: 'x' };

/**
 * An attempt whose every step says that it is done. `decide` gives a name, and a part of what is
 * decided; null: it fails.
 */
async function attempted(
  decide: (earlier: string | null) => readonly [name: string, Partial<Decided<string>>] | null,
  { only = false, ...more }: Partial<AttemptContext> & { readonly only?: boolean } = {},
): Promise<Attempted> {
  const report = new Spoken();
  const say = (text: string): void => report.print(text);
  const work: Work<string> = {
    decide: async (earlier) => {
      say(earlier === null ? 'decide' : `decide after ${earlier}`);
      const decided = decide(earlier);
      if (decided === null) return fail(UNDECIDED);
      const [value, part] = decided;
      return ok({ value, operations: [], followUps: [], standing: [], ...part });
    },
    show: ({ value }) => say(`show ${value}, the clone at ${place()}`),
    isOnlyShown: () => only,
    question: ({ value }) => `Push ${value}`,
    tell: ({ value }) => say(`tell ${value}, the clone at ${place()}`),
    contended: (refs, tries) => ({
      code: 'push-contended',
      message: `${refs.join(', ')}: ${tries}`,
      fix: 'x',
    }),
  };
  const context = {
    workspaceRoot: repo.dir,
    remote: 'origin',
    push: true,
    yes: true,
    dryRun: false,
    report,
  };
  return { result: await attempt(work, { ...context, ...more }), said: report.lines };
}

/** Where the clone's branch stands: a tag's name, or the start. */
function place(): string {
  const here = repo.git('rev-parse', 'main');
  return here === source ? 'the start' : repo.git('tag', '--points-at', here);
}

/** Somebody else releases `p` first. */
const overtake = (version: string) => released(release(source, version), at(repo.clone().dir));

describe('nobody is in the way', () => {
  test('decided, shown, pushed and followed, once', async () => {
    const { result, said } = await attempted(() => ['one', releasing('1.1.0')]);
    expect(result).toEqual({ ok: true, value: 'one' });
    expect(said).toEqual([
      'decide',
      'show one, the clone at the start',
      'tell one, the clone at the start',
    ]);
    expect(head()).toBe(remote('rev-parse', 'p@1.1.0^{commit}'));
    expect(place()).toBe('p@1.1.0');
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  test('in this clone alone: the branch follows to the commit that the stamp has become', async () => {
    const decide = () => ['one', releasing('1.1.0')] as const;
    const { result } = await attempted(decide, { push: false, yes: false });
    expect(result.ok).toBe(true);
    expect(place()).toBe('p@1.1.0');
    expect(repo.read('p/package.json')).toContain('1.1.0');
    expect([head(), remote('tag')]).toEqual([source, '']);
    expect(confirm).not.toHaveBeenCalled();
  });

  test('nothing to do: it is shown, and nothing changes', async () => {
    const before = repo.snapshot();
    const { result, said } = await attempted(() => ['nothing', {}]);
    expect(result).toEqual({ ok: true, value: 'nothing' });
    expect(said).toEqual(['decide', 'show nothing, the clone at the start']);
    expect(repo.snapshot()).toEqual(before);
  });

  test('what is only shown changes nothing, not even a clone that is behind', async () => {
    await overtake('1.1.0');
    const before = repo.snapshot();
    const standing = [clone('p@1.1.0', head()), issue('nowhere')];
    const { result, said } = await attempted(() => ['one', { ...releasing('1.2.0'), standing }], {
      dryRun: true,
      only: true,
    });
    expect(result.ok).toBe(true);
    expect(said).toEqual(['decide', 'show one, the clone at the start']);
    expect(repo.snapshot()).toEqual(before);
  });
});

describe('before a push', () => {
  const decide = () => ['one', releasing('1.1.0')] as const;

  test.each([
    [true, 'p@1.1.0', []],
    [false, '', ['not-confirmed']],
    ['no-terminal', '', ['not-confirmed']],
  ] as const)('a person is asked, and the answer is %p', async (answer, tags, codes) => {
    jest.mocked(confirm).mockResolvedValue(answer);
    const { result } = await attempted(decide, { yes: false });
    expect(confirm).toHaveBeenCalledWith('Push one?');
    expect(result.ok ? [] : result.failures.map(({ code }) => code)).toEqual(codes);
    expect(remote('tag')).toBe(tags);
  });

  test('an automated run is not asked', async () => {
    process.env['CI'] = 'true';
    const { result } = await attempted(decide, { yes: false });
    delete process.env['CI'];
    expect([result.ok, remote('tag')]).toEqual([true, 'p@1.1.0']);
    expect(confirm).not.toHaveBeenCalled();
  });
});

describe('someone else is first', () => {
  test('it is decided again, knowing what was decided before', async () => {
    await overtake('1.1.0');
    const { result, said } = await attempted((earlier) => {
      if (earlier === null) return ['one', releasing('1.2.0')];
      repo.git('fetch', '-q');
      return ['two', releasing('1.2.0', head())];
    });
    expect(result).toEqual({ ok: true, value: 'two' });
    expect(said).toEqual([
      'decide',
      'show one, the clone at the start',
      'Someone else pushed first: deciding again.',
      'decide after one',
      'show two, the clone at the start',
      'tell two, the clone at the start',
    ]);
    expect(remote('tag').split('\n')).toEqual(['p@1.1.0', 'p@1.2.0']);
    expect(place()).toBe('p@1.2.0');
  });

  test('and always: it is given up, and says what moved', async () => {
    await overtake('1.1.0');
    const there = repo.snapshot().remoteRefs;
    const { result, said } = await attempted(() => ['one', releasing('1.2.0')]);
    const tries = said.filter((line) => line.startsWith('decide')).length;
    expect(tries).toBeGreaterThan(2);
    expect(result).toEqual({
      ok: false,
      failures: [{ code: 'push-contended', message: `refs/heads/main: ${tries}`, fix: 'x' }],
    });
    expect(said.filter((line) => line.startsWith('tell'))).toEqual([]);
    expect(repo.snapshot().remoteRefs).toEqual(there);
  });

  test('and what is decided then fails: that is the end of it', async () => {
    await overtake('1.1.0');
    const { result, said } = await attempted((earlier) =>
      earlier === null ? ['one', releasing('1.2.0')] : null,
    );
    expect(result).toEqual({ ok: false, failures: [UNDECIDED] });
    expect(said.at(-1)).toBe('decide after one');
    expect(remote('tag')).toBe('p@1.1.0');
  });
});

describe('something stands already', () => {
  test('the branch moves to it: what is left is decided from there, and shown then', async () => {
    await overtake('1.1.0');
    const standing = [clone('p@1.1.0', head())];
    const { result, said } = await attempted(() => ['one', { standing }]);
    expect(result).toEqual({ ok: true, value: 'one' });
    expect(said).toEqual(['decide', 'decide', 'show one, the clone at p@1.1.0']);
  });

  test('only tags were missing: they are brought, and nothing is decided anew', async () => {
    await overtake('1.1.0');
    const standing = [clone('p@1.1.0', null)];
    const { said } = await attempted(() => ['one', { standing }]);
    expect(said).toEqual(['decide', 'show one, the clone at the start']);
    expect(repo.git('tag')).toBe('p@1.1.0');
  });

  test('the clone cannot follow: that is said, and it goes on', async () => {
    await overtake('1.1.0');
    repo.write('p/package.json', 'mine');
    const { result, said } = await attempted(() => [
      'one',
      { standing: [clone('p@1.1.0', head())] },
    ]);
    expect(result.ok).toBe(true);
    expect(said).toEqual([
      'decide',
      expect.stringMatching(/^The local branch main could not follow/),
      'show one, the clone at the start',
    ]);
    expect(repo.read('p/package.json')).toBe('mine');
  });
});

describe('what follows a push', () => {
  let server: ForgeServer;
  let url: string;
  beforeEach(async () => {
    server = new ForgeServer();
    url = await server.start();
    process.env['FORGE_TOKEN'] = 'bad-token';
  });
  afterEach(async () => {
    delete process.env['FORGE_TOKEN'];
    await server.stop();
  });

  test('can fail although the release stands, and is finished by running it again', async () => {
    const followUps = [clone('p@1.1.0', 's'), issue(url)];
    const first = await attempted(() => ['one', { ...releasing('1.1.0'), followUps }]);
    expect(first.result).toMatchObject({ ok: false, failures: [{ code: 'model-issue-token' }] });
    expect(first.said.at(-1)).toBe('tell one, the clone at the start');
    expect([remote('tag'), place(), server.issues.length]).toEqual(['p@1.1.0', 'p@1.1.0', 0]);

    const standing = [clone('p@1.1.0', head()), issue(url)];
    // What stands comes first: nothing is pushed on top of what is unfinished.
    const blocked = await attempted(() => ['next', { ...releasing('1.2.0', head()), standing }]);
    expect(blocked.result).toMatchObject({ ok: false, failures: [{ code: 'model-issue-token' }] });
    expect(remote('tag')).toBe('p@1.1.0');

    process.env['FORGE_TOKEN'] = server.token;
    const again = await attempted(() => ['two', { standing }]);
    expect(again.result).toEqual({ ok: true, value: 'two' });
    // It is shown first what the issue is about.
    expect(again.said).toEqual([
      'decide',
      'show two, the clone at p@1.1.0',
      'Tracking issue: http://forge/owner/name/issues/1',
    ]);
    const { said } = await attempted(() => ['three', { standing }]);
    expect(said.at(-1)).toMatch(/^Tracking issue \(opened before\)/);
    expect(server.issues).toHaveLength(1);
  });

  test('does not follow what was not pushed', async () => {
    jest.mocked(confirm).mockResolvedValue(false);
    process.env['FORGE_TOKEN'] = server.token;
    const decide = () => ['one', { ...releasing('1.1.0'), followUps: [issue(url)] }] as const;
    await attempted(decide, { yes: false });
    await attempted(decide, { only: true });
    expect(server.seen).toEqual([]);
  });
});

function issue(apiUrl: string): FollowUp {
  return {
    kind: 'tracking-issue',
    issue: { key: 'abc123', title: 't', body: '<!-- model-rollback:abc123 -->', labels: ['l'] },
    place: { forge: 'github', repository: 'owner/name', apiUrl, tokenEnv: 'FORGE_TOKEN' },
  };
}

import type { TestRepo } from '@release-openmed/testing';
import { Keys, type Signer } from '../gather/approvals/signers.fixture';
import { confirm } from '../prompt/confirm';
import type { ReleaseOptions } from './release-options';
import { release as releaseAs, releaseWorkspace } from './release-workspace.fixture';

jest.mock('../prompt/confirm');

const { env } = process;
const PEOPLE = ['ada@example.org', 'bob@example.org', 'carol@example.org'];
let keys: Keys;
let ada: Signer;
let eve: Signer;
let repo: TestRepo;
beforeAll(() => {
  keys = new Keys();
  ada = keys.ssh('ada');
  eve = keys.ssh('eve');
});
afterAll(() => keys.remove());
beforeEach(() => {
  process.env = { ...env };
  delete process.env['CI'];
});
afterEach(() => {
  repo.remove();
  jest.resetAllMocks();
  process.env = env;
});

/** The command, as the person whose clone it is. */
function release(clone: TestRepo, options?: ReleaseOptions): ReturnType<typeof releaseAs> {
  const email = clone.git('config', '--default', '', 'user.email');
  Object.assign(process.env, {
    GIT_COMMITTER_NAME: email.split('@')[0],
    GIT_COMMITTER_EMAIL: email,
  });
  return releaseAs(clone, options);
}

/** A workspace whose feature needs a sign-off by ada, and a clone of hers. */
function make(signOff: object | null = {}): TestRepo {
  const options = signOff === null ? {} : { gates: { signOff } };
  const nxJson = { plugins: [{ plugin: '@release-openmed/nx', options }] };
  repo = releaseWorkspace([
    {
      id: 'gate',
      files: {
        'nx.json': JSON.stringify(nxJson),
        '.gitignore': 'plan.json\n.nx\n',
        '.allowed_signers': `ada@example.org ${ada.key}\n`,
      },
    },
    { id: 'feat', message: 'feat: more', files: { 'packages/core/index.js': '1' } },
  ]);
  repo.git('config', 'user.email', 'ci@example.org');
  return cloneOf('ada', ada);
}

function cloneOf(name: string, { keyFile }: Signer): TestRepo {
  const clone = repo.clone();
  clone.git('config', 'user.name', name);
  clone.git('config', 'user.email', `${name}@example.org`);
  clone.git('config', 'gpg.format', 'ssh');
  clone.git('config', 'user.signingKey', `${keyFile}.pub`);
  return clone;
}

/** Writes the plan in the first clone, and hands it to another. */
async function plan(...others: readonly TestRepo[]): Promise<string> {
  const written = await release(repo, { planOut: 'plan.json' });
  if (!written.ok) throw new Error(written.text);
  const text = repo.read('plan.json');
  for (const other of others) other.write('plan.json', text);
  return (JSON.parse(text) as { readonly id: string }).id;
}

const approve = (clone: TestRepo, more: object = {}) =>
  release(clone, { plan: 'plan.json', approve: true, ...more });
const tags = (): readonly string[] =>
  repo.git('ls-remote', '--refs', 'origin', 'refs/tags/approvals/*').split('\n').filter(Boolean);
const tagName = (id: string, more = '') => `approvals/${id.slice('sha256:'.length)}${more}`;

describe('a plan that needs an approval', () => {
  test('is written all the same, and says what comes next', async () => {
    make();
    const written = await release(repo, { planOut: 'plan.json' });
    expect(written.ok).toBe(true);
    expect(written.text).toContain('This minor release needs an approval and has none.');
    expect(written.text).toContain(
      'Written to plan.json. To approve it: nx release-openmed --plan plan.json --approve. Then, to carry out exactly this: nx release-openmed --plan plan.json',
    );
    const stopped = await release(repo, { plan: 'plan.json' });
    expect([stopped.ok, stopped.codes]).toEqual([false, ['release-blocked']]);
    expect((await release(repo, { dryRun: true })).ok).toBe(false);
  });

  test('is released once it is approved in another clone', async () => {
    const hers = make();
    const id = await plan(hers);
    const approved = await approve(hers);
    expect(approved.text).toContain(
      [
        `This approves the plan ${id}`,
        '  of core 1.1.0, web 1.0.1',
        `  at ${repo.ids['feat']}, as ada <ada@example.org>`,
      ].join('\n'),
    );
    expect(approved.text).toContain(`Approved: ${tagName(id)}.`);
    expect(approved.text).toContain('To release it: nx release-openmed --plan plan.json');
    expect(hers.git('cat-file', 'tag', tagName(id)).replace(/-----BEGIN[^]*/, '')).toMatch(
      new RegExp(
        `^object ${repo.ids['feat']}\ntype commit\ntag ${tagName(id)}\ntagger ada <ada@example.org> .*\n\nApprove 2 releases\n\ncore 1.0.0 → 1.1.0 \\(minor\\)\nweb 1.0.0 → 1.0.1 \\(patch\\)\n\nRelease-Plan: ${id}\nApproved-By: ada <ada@example.org>\n$`,
      ),
    );
    const released = await release(repo, { plan: 'plan.json' });
    expect([released.ok, released.text]).toEqual([
      true,
      expect.stringContaining('Released core@1.1.0, web@1.0.1.'),
    ]);
  });
});

test('an approval that stands is said and left', async () => {
  const hers = make();
  const id = await plan(hers);
  await approve(hers);
  const again = await approve(hers);
  expect([again.ok, again.text]).toEqual([
    true,
    expect.stringContaining(`Your approval stands: ${tagName(id)}. To release it: nx`),
  ]);
  expect(tags()).toHaveLength(1);
});

test('a stranger who was first hides nobody, and is told that it does not count', async () => {
  const hers = make();
  const theirs = cloneOf('eve', eve);
  const id = await plan(hers, theirs);
  expect((await approve(theirs)).text).toContain(
    'It does not count: it is signed by a key that may not approve.',
  );
  expect((await release(repo, { plan: 'plan.json' })).text).toMatch(
    /needs an approval and has none\. approvals\/[0-9a-f]{12}… is signed by a key that may not approve\./,
  );
  expect((await approve(hers)).text).toContain(`Approved: ${tagName(id, '-2')}.`);
  expect((await release(repo, { plan: 'plan.json' })).ok).toBe(true);
});

test('two people, and neither who releases nor who wrote it', async () => {
  const hers = make({ approvals: 2, others: true });
  const bob = cloneOf('bob', eve);
  const carolsKey = keys.ssh('carol');
  const carol = cloneOf('carol', carolsKey);
  const allowed = [ada, eve, carolsKey].map(({ key }, at) => `${PEOPLE[at]} ${key}\n`);
  bob.write('.allowed_signers', allowed.join(''));
  bob.git('commit', '-qam', 'chore: let them in');
  bob.git('push', '-q', 'origin', 'HEAD');
  for (const clone of [repo, hers, carol]) clone.git('pull', '-q', '--ff-only');
  await plan(hers, bob, carol);
  await approve(hers);
  await approve(bob);
  const stopped = await release(repo, { plan: 'plan.json' });
  expect(stopped.text).toMatch(
    /needs the approvals of 2 people and has 1\. approvals\/[0-9a-f]{12}… is by ada@example\.org, who releases this or wrote some of it\./,
  );
  await approve(carol);
  expect((await release(bob, { plan: 'plan.json' })).text).toMatch(
    /has 1\. .*…-2 is by bob@example\.org, who releases this or wrote some of it\./,
  );
  expect((await release(repo, { plan: 'plan.json' })).ok).toBe(true);
});

test('another commit makes another plan, which nobody has approved', async () => {
  const hers = make();
  await plan(hers);
  await approve(hers);
  repo.write('packages/core/index.js', '2');
  repo.git('commit', '-qam', 'fix: more');
  repo.git('push', '-q', 'origin', 'HEAD');
  expect((await release(repo, { plan: 'plan.json' })).codes).toEqual(['plan-stale']);
  expect((await release(repo)).text).toContain('needs an approval and has none.');
  hers.git('pull', '-q', '--ff-only');
  const late = await approve(hers);
  expect([late.ok, late.codes]).toEqual([false, ['plan-stale']]);
});

describe('nothing is approved', () => {
  const nothing = async (clone: TestRepo, more: object, code: string): Promise<void> => {
    const before = repo.snapshot();
    const done = await approve(clone, more);
    expect([done.ok, done.codes]).toEqual([false, [code]]);
    expect(repo.snapshot()).toEqual(before);
  };

  test.each([
    ['without a plan', { plan: undefined }],
    ['in this clone alone', { push: false }],
    ['while a plan is written', { planOut: 'other.json' }],
  ])('%s', async (_, more) => {
    const hers = make();
    await plan(hers);
    await nothing(hers, more, 'option-invalid');
  });

  test('where no sign-off is asked for', async () => {
    const hers = make(null);
    await plan(hers);
    await nothing(hers, {}, 'option-invalid');
  });

  test('without an answer, and with a no', async () => {
    const hers = make();
    await plan(hers);
    jest.mocked(confirm).mockResolvedValue('no-terminal');
    await nothing(hers, { yes: false }, 'not-confirmed');
    expect(confirm).toHaveBeenCalledWith('Approve 2 releases at origin as ada <ada@example.org>?');
    jest.mocked(confirm).mockResolvedValue(false);
    await nothing(hers, { yes: false }, 'not-confirmed');
  });

  test('in a dry run, which says what would be', async () => {
    const hers = make();
    const id = await plan(hers);
    // What surfaces were read is kept from now on.
    await approve(hers, { dryRun: true });
    const before = hers.snapshot();
    const done = await approve(hers, { dryRun: true });
    expect([done.ok, done.text]).toEqual([
      true,
      expect.stringContaining(
        `The dry run did none of this:\n  signed tag ${tagName(id)} on ${repo.ids['feat']!.slice(0, 12)}`,
      ),
    ]);
    expect(hers.snapshot()).toEqual(before);
  });

  test.each([
    ['no key', ['--unset', 'user.signingKey']],
    ['a key that is not there', ['user.signingKey', '/nowhere/key.pub']],
  ])('with %s', async (_, setting) => {
    const hers = make();
    await plan(hers);
    hers.git('config', ...setting);
    await nothing(hers, {}, 'signing-failed');
  });

  test('by somebody whom git does not know', async () => {
    const hers = make();
    await plan(hers);
    hers.git('config', '--unset', 'user.email');
    await nothing(hers, {}, 'identity-missing');
  });

  test('where the remote does not take it', async () => {
    const hers = make();
    await plan(hers);
    repo.remoteHook('update', 'case "$1" in refs/tags/approvals/*) exit 1;; esac');
    await nothing(hers, {}, 'push-denied');
  });

  test('where nobody may', async () => {
    const hers = make({ allowedSigners: 'keys' });
    await plan(hers);
    await nothing(hers, {}, 'signers-missing');
  });
});

test('approvals are no releases: neither a near miss nor the tags of a project', async () => {
  const hers = make();
  await plan(hers);
  await approve(hers);
  const fresh = repo.clone();
  const planned = await release(fresh, { dryRun: true, json: true });
  expect(planned.text).not.toContain('tag-near-miss');
  expect(planned.text).toContain('core');
});

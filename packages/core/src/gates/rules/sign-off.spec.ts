import type { Approval, FoundApprovals, Refusal } from '../../evidence/approvals';
import type { FoundPeople } from '../../evidence/people';
import type { Question } from '../../evidence/question';
import { fail, ok, type Result } from '../../result';
import type { Wanted } from '../../plan-release.fixture';
import { find } from '../find.fixture';

const HEAD = 'e'.repeat(40);
const remote = { name: 'origin', web: null, head: HEAD, relation: 'equal' } as const;
const facts = (message = 'feat: x', more: object = {}) => ({
  projects: { a: { fileVersion: '1.0.0' }, b: { fileVersion: '1.0.0' } },
  remote,
  commits: [
    {
      message: 'chore: start',
      files: ['packages/a/x', 'packages/b/x'],
      tags: ['a@1.0.0', 'b@1.0.0'],
    },
    { message, files: ['packages/a/x'] },
    { message: 'fix: y', files: ['packages/b/x'] },
  ],
  ...more,
});

const HEX = '0123456789abcdef'.repeat(4);
const by = (...names: readonly string[]): Approval => ({ tag: `approvals/${HEX}`, names });
const found = (good: readonly Approval[], refused: FoundApprovals['refused'] = []) =>
  ok({ good, refused });
const people = (releaser: string | null, ...authors: readonly string[]): Result<FoundPeople> =>
  ok({
    releaser: releaser === null ? null : { name: 'Rea', email: releaser },
    authors: new Set(authors),
  });

interface Case extends Wanted {
  readonly signOff?: object;
  readonly approvals?: Result<FoundApprovals>;
  readonly who?: Result<FoundPeople>;
}

const judged = (spec: ReturnType<typeof facts>, wanted: Case = {}) => {
  const { signOff = {}, approvals = found([]), who = people(null), ...more } = wanted;
  const options = { gates: { signOff } };
  return find('sign-off', spec, { options, answers: { approvals, people: who }, ...more });
};

it('stops a minor release that nobody has approved, and says how to', async () => {
  expect(await judged(facts())).toEqual([
    {
      code: 'sign-off',
      severity: 'error',
      message: 'This minor release needs an approval and has none.',
      fix: 'Write the plan with --plan-out plan.json. An approver runs nx release-openmed --plan plan.json --approve, and then nx release-openmed --plan plan.json releases it.',
      where: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    },
  ]);
});

it('passes what is approved', async () => {
  expect(await judged(facts(), { approvals: found([by('ada@x.org')]) })).toEqual([]);
});

describe('needs one for the highest bump of the plan', () => {
  it.each([
    ['a patch', facts('fix: x'), {}, 0],
    ['a major', facts('feat!: x'), {}, 1],
    ['a patch, where the options say so', facts('fix: x'), { signOff: { for: ['patch'] } }, 1],
    ['a minor, where only majors need it', facts(), { signOff: { for: ['major'] } }, 0],
    [
      'a patch that is demanded as 2.0.0',
      facts('fix: x'),
      { projects: ['a'], releaseAs: '2.0.0' },
      1,
    ],
    ['a candidate', facts(), { channel: 'rc' }, 0],
    ['a nightly', facts(), { channel: 'nightly' }, 0],
    [
      'a candidate, where the options say so',
      facts(),
      { channel: 'rc', signOff: { prereleases: true } },
      1,
    ],
    ['nothing', facts('chore: x'), { projects: ['a'] }, 0],
  ] as const)('%s', async (_, spec, wanted, count) =>
    expect(await judged(spec, wanted)).toHaveLength(count),
  );

  it('and nobody is asked for what needs none', async () => {
    const asked: Question[] = [];
    const tell = { asked: (question: Question) => asked.push(question) };
    await judged(facts('fix: x'), tell);
    await find('sign-off', facts());
    expect(asked.filter(({ kind }) => kind === 'approvals')).toEqual([]);
    await judged(facts(), tell);
    expect(asked).toContainEqual(expect.objectContaining({ kind: 'approvals', head: HEAD }));
  });
});

it('asks for the files at the remote’s head, in the workspace', async () => {
  const asked: Question[] = [];
  await judged(facts('feat: x', { workspace: 'js' }), {
    signOff: { allowedSigners: 'keys/ssh', keyring: 'keys/pgp', revocationFile: 'keys/gone' },
    asked: (question) => asked.push(question),
  });
  expect(asked).toContainEqual({
    kind: 'approvals',
    plan: expect.stringMatching(/^sha256:/),
    source: expect.any(String),
    head: HEAD,
    allowedSigners: 'js/keys/ssh',
    keyring: 'js/keys/pgp',
    revocationFile: 'js/keys/gone',
    now: '2026-11-21T12:00:00.000Z',
  });
});

it.each<[Refusal, string]>([
  ['lightweight', 'is a lightweight tag, which nobody signed.'],
  ['other-plan', 'says that it approves another plan.'],
  ['unknown-key', 'is signed by a key that may not approve.'],
])('says why an approval does not count: %s', async (because, words) => {
  const refused = [{ tag: `approvals/${HEX}-2`, because }];
  const [finding] = await judged(facts(), { approvals: found([], refused) });
  expect(finding!.message).toBe(
    `This minor release needs an approval and has none. approvals/0123456789ab…-2 ${words}`,
  );
  expect(await judged(facts(), { approvals: found([by('ada@x.org')], refused) })).toEqual([]);
});

it('counts people, not tags', async () => {
  const signOff = { approvals: 2 };
  const twice = found([by('ada@x.org', 'ada@y.org'), by('ada@y.org')]);
  expect(await judged(facts(), { signOff, approvals: twice })).toMatchObject([
    { message: 'This minor release needs the approvals of 2 people and has 1.' },
  ]);
  const two = found([by('ada@x.org'), by('bob@x.org')]);
  expect(await judged(facts(), { signOff, approvals: two })).toEqual([]);
});

describe('where others have to approve', () => {
  const signOff = { others: true };
  const ada = found([by('ada@x.org', 'ada@home.org')]);

  it.each([
    ['who releases', people('ada@x.org'), false],
    ['who releases, in another case', people('Ada@X.org'), false],
    ['who wrote some of it', people('ci@x.org', 'bob@x.org', 'ada@home.org'), false],
    ['anybody else', people('ci@x.org', 'bob@x.org'), true],
    ['anybody, where git does not know who releases', people(null, 'bob@x.org'), true],
  ])('%s', async (_, who, passes) => {
    expect(await judged(facts(), { signOff, approvals: ada, who })).toEqual(
      passes
        ? []
        : [
            expect.objectContaining({
              message:
                'This minor release needs an approval and has none. approvals/0123456789ab… is by ada@x.org, who releases this or wrote some of it.',
            }),
          ],
    );
  });

  it('a principal for many may have been any of them', async () => {
    const approvals = found([by('*@x.org')]);
    const who = people('ada@x.org');
    expect(await judged(facts(), { signOff, approvals, who })).toHaveLength(1);
    expect(await judged(facts(), { signOff, approvals, who: people('ada@y.org') })).toEqual([]);
  });

  it('asks for the commits of what is released alone', async () => {
    const asked: Question[] = [];
    const tell = (question: Question) => asked.push(question);
    await judged(facts(), { signOff, projects: ['a'], asked: tell });
    const commits = asked.flatMap((one) => (one.kind === 'people' ? one.commits : []));
    expect(commits).toHaveLength(1);
  });
});

it('wants approvers of each project', async () => {
  const signOff = { approvers: { a: ['Ada@x.org'], b: ['bob@x.org', 'eve@x.org'] } };
  const approvals = found([by('ada@x.org')]);
  expect(await judged(facts(), { signOff, approvals })).toMatchObject([
    { project: 'b', message: 'b needs an approval and has none of bob@x.org, eve@x.org.' },
  ]);
  const both = found([by('ada@x.org'), by('eve@x.org')]);
  expect(await judged(facts(), { signOff, approvals: both })).toEqual([]);
});

it('passes nothing that it cannot see', async () => {
  const failure = { code: 'signers-missing', message: 'There is no file.', fix: 'Make it.' };
  expect(await judged(facts(), { approvals: fail(failure) })).toMatchObject([
    { message: 'Who has approved this is not known: There is no file.', fix: 'Make it.' },
  ]);
  const approvals = found([by('ada@x.org')]);
  const who = fail(failure);
  expect(await judged(facts(), { signOff: { others: true }, approvals, who })).toHaveLength(1);
  expect(await judged(facts('feat: x', { remote: null }), { approvals })).toMatchObject([
    {
      message:
        'Who has approved this is not known: no remote has the branch main, whose files say who may approve.',
      fix: 'Push it: git push origin main',
    },
  ]);
});

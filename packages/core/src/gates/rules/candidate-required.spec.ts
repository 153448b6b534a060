import type { CommitSpec, FactsSpec } from '../../build-facts.fixture';
import type { Wanted } from '../../plan-release.fixture';
import { ok } from '../../result';
import { find } from '../find.fixture';

const start: CommitSpec = {
  message: 'feat: start',
  files: ['packages/a/x', 'packages/b/x'],
  tags: ['a@1.0.0', 'b@1.0.0'],
};
const project = (on: string | null) => ({
  dependencies: on === null ? [] : [{ on, range: '1.0.0' }],
});
/** `b` requires this very `a`. */
const facts = (message: string, ...stamps: readonly string[]): FactsSpec => ({
  projects: { a: project(null), b: project('a') },
  commits: [start, { message, files: ['packages/a/x'], stamps }],
});

const answers = { 'changed-paths': ok([]) };
const found = async (spec: FactsSpec, wanted: Wanted) =>
  (await find('candidate-required', spec, { answers, ...wanted })).map(
    ({ project: name, severity, fix }) => `${severity} ${name}: ${fix}`,
  );
const required = (of: unknown = true) => ({ options: { requireCandidate: of } });

const CUT =
  'Cut a candidate: nx release-openmed -c rc. When it is tested: nx release-openmed --from-rc.';
const FROM = 'nx release-openmed --from';
const [A, B] = ['a@1.1.0-rc.1', 'b@1.0.1-rc.1'];
const MINOR = { for: ['minor', 'major'] };

it.each<[string, FactsSpec, Wanted, readonly string[]]>([
  ['nobody asks for one', facts('feat: x'), {}, []],
  ['there is none', facts('feat: x'), required(), [`error a: ${CUT}`, `error b: ${CUT}`]],
  [
    'they are out, and the tip is released',
    facts('feat: x', A, B),
    required(),
    [`error a: Promote it: ${FROM} ${A}`, `error b: Promote it: ${FROM} ${B}`],
  ],
  ['both are promoted', facts('feat: x', A, B), { ...required(), from: [A, B] }, []],
  ['one is, and the other was cut with it', facts('feat: x', A, B), { ...required(), from: A }, []],
  [
    'one is, and drags another along that was none',
    facts('feat: x', A),
    { ...required(), from: A },
    [`error b: ${CUT}`],
  ],
  [
    'one is, and drags another along that was one earlier',
    {
      ...facts('feat: x', A),
      commits: [
        start,
        { message: 'fix: y', files: ['packages/b/x'], stamps: [B] },
        { message: 'feat: x', files: ['packages/a/x'], stamps: [A] },
      ],
    },
    { ...required(), from: A },
    [`error b: Promote it with the others: --from ${B}`],
  ],
  ['a candidate is cut', facts('feat: x'), { ...required(), channel: 'rc' }, []],
  ['a nightly is', facts('feat: x'), { ...required(), channel: 'nightly' }, []],
  ['a patch needs none', facts('fix: x'), required(MINOR), []],
  ['a minor release does', facts('feat: x'), required(MINOR), [`error a: ${CUT}`]],
  [
    'one project needs none',
    facts('feat: x'),
    { options: { requireCandidate: true, perProject: { a: { requireCandidate: false } } } },
    [`error b: ${CUT}`],
  ],
  [
    'it was a candidate of another version',
    facts('feat: x', 'a@1.0.1-rc.1'),
    required(MINOR),
    [`error a: ${CUT}`],
  ],
])('%s', async (_name, spec, wanted, expected) => {
  expect(await found(spec, wanted)).toEqual(expected);
});

it('says what would become stable', async () => {
  expect(await find('candidate-required', facts('feat: x'), required(MINOR))).toMatchObject([
    { message: '1.1.0 would become stable and is no promotion of a candidate.', where: 'a@1.1.0' },
  ]);
});

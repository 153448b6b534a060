import fc from 'fast-check';
import { lines, planned, type Wanted } from '../plan-release.fixture';
import type { ApiChange } from '../evidence/api-changes';
import { BUMPS } from '../versions/bump';
import { answers, change, type Known, project, released } from './proven-facts.fixture';

const since = (message: string, more: { id?: string } = {}) => ({ message, ...more });

interface Case {
  readonly message?: string;
  readonly ecosystem?: 'npm' | 'python' | 'tag';
  readonly known: Known;
  readonly options?: object;
  readonly last?: string;
}

async function plan({ message = 'fix: x', last = '1.2.0', ...given }: Case, wanted: Wanted = {}) {
  const { ecosystem = 'python', known, options = {} } = given;
  const off = { 'deprecation-window': 'off', 'claim-below-proof': 'off' };
  return planned(project([released(last), since(message)], { ecosystem }), {
    options: { rules: off, ...options },
    answers: answers(known),
    ...wanted,
  });
}

const bumped = async (one: Case, wanted?: Wanted): Promise<string> =>
  lines(await plan(one, wanted))[0] ?? '';

describe('what is proved is a floor under the bump', () => {
  it.each<[name: string, one: Case, line: string]>([
    ['a removal', { known: { changes: [change()] } }, 'a 1.2.0 → v2.0.0 (major)'],
    [
      'an addition',
      { known: { changes: [change({ verdict: 'additive', reason: 'added' })] } },
      'a 1.2.0 → v1.3.0 (minor)',
    ],
    [
      'a deprecation that only readers see',
      { known: { changes: [change({ verdict: 'deprecated', seen: 'types' })] } },
      'a 1.2.0 → v1.3.0 (minor)',
    ],
    [
      'what shows and asks for nothing',
      { known: { changes: [change({ verdict: 'none' })] } },
      'a 1.2.0 → v1.2.1 (patch)',
    ],
    [
      'what the sources do not tell',
      { known: { changes: [change({ verdict: 'undecided' })] } },
      'a 1.2.0 → v1.2.1 (patch)',
    ],
    ['nothing', { known: {} }, 'a 1.2.0 → v1.2.1 (patch)'],
    [
      'a claim that is larger stays',
      { message: 'feat!: x', known: { changes: [change({ verdict: 'additive' })] } },
      'a 1.2.0 → v2.0.0 (major)',
    ],
    [
      'a type that asks for none is released all the same',
      {
        message: 'chore: x',
        known: { changes: [change({ verdict: 'additive', reason: 'added' })] },
      },
      'a 1.2.0 → v1.3.0 (minor)',
    ],
    [
      'annotations of Python are a notice',
      { known: { changes: [change({ seen: 'types', reason: 'type-changed' })] } },
      'a 1.2.0 → v1.2.1 (patch)',
    ],
    [
      'unless the options say that they count',
      {
        known: { changes: [change({ seen: 'types', reason: 'type-changed' })] },
        options: { proofs: 'strict', rules: { 'claim-below-proof': 'off' } },
      },
      'a 1.2.0 → v2.0.0 (major)',
    ],
    [
      'types of TypeScript are its API',
      {
        ecosystem: 'npm',
        known: { changes: [change({ seen: 'types', reason: 'type-changed' })] },
      },
      'a 1.2.0 → v2.0.0 (major)',
    ],
    [
      'below 1.0.0 as everywhere',
      { last: '0.4.0', known: { changes: [change()] } },
      'a 0.4.0 → v0.5.0 (minor)',
    ],
    [
      'nothing where the options say so',
      { known: { changes: [change()] }, options: { proofs: 'off' } },
      'a 1.2.0 → v1.2.1 (patch)',
    ],
    [
      'nor where they say so of the project',
      { known: { changes: [change()] }, options: { perProject: { a: { proofs: 'off' } } } },
      'a 1.2.0 → v1.2.1 (patch)',
    ],
    [
      'nothing of what has no manifest and no API',
      { ecosystem: 'tag', known: { changes: [change()] } },
      'a 1.2.0 → v1.2.1 (patch)',
    ],
  ])('%s', async (_name, one, line) => {
    expect(await bumped(one)).toBe(line);
  });

  it('is a cause of the release, with symbol, file and line', async () => {
    const outcome = await plan({ known: { changes: [change({ subject: 'x' })] } });
    expect(outcome.ok && outcome.value.plan.releases[0]?.because.at(-1)).toEqual({
      kind: 'proof',
      proof: 'api-removed',
      symbol: 'a.f(x)',
      bump: 'major',
      file: 'packages/a/a/__init__.py',
      line: 3,
    });
  });

  it('never lowers a bump, whatever else is proved', async () => {
    const changes = fc.array(
      fc.record({
        verdict: fc.constantFrom<ApiChange['verdict'][]>(
          'breaking',
          'additive',
          'deprecated',
          'none',
          'undecided',
        ),
        seen: fc.constantFrom<ApiChange['seen'][]>('runtime', 'types'),
      }),
      { maxLength: 4 },
    );
    const messages = fc.constantFrom('chore: x', 'fix: x', 'feat: x', 'feat!: x');
    const bumpOf = async (message: string, proven: readonly Partial<ApiChange>[]) => {
      const outcome = await plan({ message, known: { changes: proven.map(change) } });
      const bump = (outcome.ok && outcome.value.plan.releases[0]?.bump) || 'none';
      return BUMPS.indexOf(bump);
    };
    await fc.assert(
      fc.asyncProperty(messages, changes, changes, async (message, some, more) => {
        const [without, withAll] = [
          await bumpOf(message, some),
          await bumpOf(message, [...some, ...more]),
        ];
        expect(withAll).toBeGreaterThanOrEqual(without);
      }),
      { numRuns: 60 },
    );
  });
});

const SCHEMA = 'labels/core.json';
const toml = (more: string) => `[project]\nname = "deid"\nversion = "1.0.0"\n${more}`;

/** What two texts of one file prove. */
async function proved(
  ecosystem: 'npm' | 'python',
  [before, after]: readonly [string | undefined, string | undefined],
  path: string,
) {
  const files = {
    '1.2.0': before === undefined ? {} : { [path]: before },
    now: after === undefined ? {} : { [path]: after },
  };
  const spec = project([released('1.2.0'), { message: 'fix: x', id: 'now' }], { ecosystem });
  const options = { labelSchemas: [SCHEMA], rules: { 'deprecation-window': 'off' } };
  const outcome = await planned(spec, { options, answers: answers({ files }) });
  if (!outcome.ok) return outcome.failures.map(({ code, where }) => `${code} ${where}`);
  return outcome.value.plan.releases[0]!.because.flatMap((cause) =>
    cause.kind === 'proof' ? [`${cause.proof} ${cause.symbol} ${cause.bump} :${cause.line}`] : [],
  );
}

const extras = (...names: readonly string[]) =>
  toml(`[project.optional-dependencies]\n${names.map((name) => `${name} = ["x"]\n`).join('')}`);
const scripts = (...names: readonly string[]) =>
  toml(`[project.scripts]\n${names.map((name) => `${name} = "a:main"\n`).join('')}`);
const plugins = (...names: readonly string[]) =>
  toml(`[project.entry-points."a.plugins"]\n${names.map((name) => `${name} = "a:p"\n`).join('')}`);
const python = (range: string) => toml(`requires-python = "${range}"\n`);

describe('a pyproject.toml', () => {
  it.each<[name: string, before: string, after: string, proofs: readonly string[]]>([
    ['an extra', extras('gpu'), extras('gpu', 'cpu'), ['extra-added a[cpu] minor :6']],
    ['an extra that goes', extras('gpu', 'cpu'), extras('gpu'), ['extra-removed a[cpu] major :6']],
    ['an extra in another spelling (PEP 685)', extras('my_x'), extras('my-x'), []],
    [
      'a command',
      scripts('run'),
      scripts('go'),
      [
        'entry-point-removed console_scripts: run major :5',
        'entry-point-added console_scripts: go minor :5',
      ],
    ],
    ['a plugin', plugins(), plugins('x'), ['entry-point-added a.plugins: x minor :5']],
    ['fewer Pythons', python('>=3.9'), python('>=3.10'), ['platform-narrowed Python major :4']],
    [
      'fewer by the first word of it',
      toml(''),
      python('>=3.9'),
      ['platform-narrowed Python major :4'],
    ],
    ['fewer above', python('>=3.9'), python('>=3.9,<4'), ['platform-narrowed Python major :4']],
    [
      'without one',
      python('>=3.9'),
      python('>=3.9,!=3.9.1'),
      ['platform-narrowed Python major :4'],
    ],
    ['more Pythons', python('>=3.10,<3.13'), python('>=3.9'), []],
    ['the same in other words', python('~=3.9'), python('>=3.9,==3.*'), []],
  ])('%s', async (_name, before, after, proofs) => {
    expect(await proved('python', [before, after], 'pyproject.toml')).toEqual(proofs);
  });

  it('that was released broken proves nothing, and one that is broken now stops', async () => {
    expect(await proved('python', ['[', extras('gpu')], 'pyproject.toml')).toEqual([]);
    expect(await proved('python', [extras('gpu'), '['], 'pyproject.toml')).toEqual([
      'manifest-malformed packages/a/pyproject.toml:1',
    ]);
  });
});

const npm = (more: object) => JSON.stringify({ name: 'a', version: '1.2.0', ...more });
const node = (range: string) => npm({ engines: { node: range } });
const peer = (range: string) => npm({ peerDependencies: { react: range } });

describe('a package.json', () => {
  it.each<[name: string, before: string, after: string, proofs: readonly string[]]>([
    ['fewer engines', node('>=18'), node('>=20'), ['platform-narrowed node major :1']],
    ['more engines', node('>=20'), node('>=18 <23 || >=20'), []],
    ['engines for the first time', npm({}), node('>=20'), []],
    ['a narrower peer', peer('^17 || ^18'), peer('^18'), ['peer-narrowed react major :1']],
    ['a wider peer', peer('^18'), peer('^17 || ^18'), []],
    ['a peer that is required now', npm({}), peer('^18'), ['peer-added react major :1']],
    [
      'an optional peer',
      npm({}),
      npm({
        peerDependencies: { react: '*' },
        peerDependenciesMeta: { react: { optional: true } },
      }),
      [],
    ],
    ['a peer that goes', peer('^18'), npm({}), []],
  ])('%s', async (_name, before, after, proofs) => {
    expect(await proved('npm', [before, after], 'package.json')).toEqual(proofs);
  });
});

describe('a label schema', () => {
  it.each<
    [name: string, sides: [string | undefined, string | undefined], proofs: readonly string[]]
  >([
    ['a new label', ['["DATE"]', '["DATE",\n "AGE"]'], [`label-added ${SCHEMA}: AGE minor :2`]],
    [
      'one that goes',
      ['{ "DATE": 1, "AGE": 2 }', '{ "DATE": 1 }'],
      [`label-removed ${SCHEMA}: AGE major :1`],
    ],
    [
      'a renamed one',
      ['- DATE\n- AGE\n', '- DATE\n- YEARS\n'],
      [`label-removed ${SCHEMA}: AGE major :2`, `label-added ${SCHEMA}: YEARS minor :2`],
    ],
    ['another order', ['["DATE", "AGE"]', '["AGE", "DATE"]'], []],
    ['another form', ['["DATE"]', '{ "DATE": "a day" }'], []],
    ['the whole file', ['["DATE"]', undefined], [`label-removed ${SCHEMA}: DATE major :1`]],
    ['a first one', [undefined, '["DATE"]'], [`label-added ${SCHEMA}: DATE minor :1`]],
    [
      'none any more',
      ['["DATE"]', '[{ "name": "DATE" }]'],
      [`label-schema-invalid packages/a/${SCHEMA}`],
    ],
    ['broken', ['["DATE"]', '["DATE"'], [`label-schema-invalid packages/a/${SCHEMA}:1`]],
    ['released as none', ['"DATE"', '["DATE"]'], []],
  ])('%s', async (_name, sides, proofs) => {
    expect(await proved('python', sides, SCHEMA)).toEqual(proofs);
  });
});

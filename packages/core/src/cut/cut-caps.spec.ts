import { buildFacts, type ProjectSpec } from '../build-facts.fixture';
import { loadMessageParser } from '../commits/load-message-parser';
import { configOf } from '../config/config-of.fixture';
import { readHistory } from '../history/read-history';
import { cutCaps } from './cut-caps';

type Files = Readonly<Record<string, string>>;

async function caps(
  projects: Readonly<Record<string, ProjectSpec>>,
  files: Files,
  tags: readonly string[] = ['core@1.7.3'],
) {
  const facts = buildFacts({
    projects,
    files: new Map(Object.entries(files)),
    commits: [{ message: 'feat: start', files: [], tags }],
  });
  const history = readHistory(facts, configOf(), await loadMessageParser());
  const read = cutCaps(facts, history, ['web']);
  if (!read.ok) return read.failures.map(({ code, where }) => `${code} ${where}`);
  const { ranges, left } = read.value;
  return [
    ...ranges.map(({ project, on, from, to }) => `${project}: ${on} ${from} -> ${to}`),
    ...left.map(({ project, on, from }) => `${project}: ${on} ${from} stays`),
  ];
}

const npm = (...ranges: readonly string[]): ProjectSpec => ({
  dependencies: ranges.map((range) => ({ on: 'core', range })),
});
const manifest = (range: string): Files => ({
  'packages/web/package.json': `{"dependencies": {"core": "${range}"}}`,
});

it.each<[what: string, range: string, core: ProjectSpec, expected: readonly string[]]>([
  ['a requirement', '^1.2.0', {}, ['web: core ^1.2.0 -> >=1.7 <1.8']],
  ['one that is narrow already', '~1.7.2', {}, []],
  ['a folder', 'file:../core', {}, ['web: core file:../core stays']],
  ['one that waits for more', '^1.8.0', {}, ['cap-excludes-version packages/web/package.json']],
  [
    'a version that was raised by hand',
    '^1.2.0',
    { fileVersion: '1.8.0' },
    ['cap-excludes-version packages/web/package.json'],
  ],
  [
    'a version that says the same',
    '^1.2.0',
    { fileVersion: '1.7.4' },
    ['web: core ^1.2.0 -> >=1.7 <1.8'],
  ],
])('%s', async (_what, range, core, expected) => {
  expect(await caps({ core, web: npm(range) }, manifest(range))).toEqual(expected);
});

it('asks for a requirement once, though it stands in two tables', async () => {
  const projects = { core: {}, web: npm('^1.2.0', '^1.2.0') };
  expect(await caps(projects, manifest('^1.2.0'))).toHaveLength(1);
});

it('leaves alone who was never released, and who is not on the line', async () => {
  const projects = { core: {}, web: npm('^1.2.0'), app: npm('^1.2.0') };
  expect(await caps(projects, manifest('^1.2.0'), [])).toEqual([]);
  expect(await caps({ core: {}, app: npm('^1.2.0') }, {})).toEqual([]);
});

it('says where Python has no place for a range', async () => {
  const python = { ecosystem: 'python' as const };
  const projects = {
    core: python,
    web: { ...python, dependencies: [{ on: 'core', range: '' }] },
  };
  const file = (requirement: string): Files => ({
    'packages/web/pyproject.toml': `[project]\nname = "web"\ndependencies = ["${requirement}"]\n`,
  });
  expect(await caps(projects, file('core'))).toEqual(['web: core  -> >=1.7,<1.8']);
  expect(await caps(projects, file('core @ file:///core'))).toEqual(['web: core  stays']);
});

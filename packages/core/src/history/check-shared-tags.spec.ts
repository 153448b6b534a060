import { buildFacts, type FactsSpec } from '../build-facts.fixture';
import { loadMessageParser } from '../commits/load-message-parser';
import { configOf } from '../config/config-of.fixture';
import { checkSharedTags } from './check-shared-tags';
import { readHistory } from './read-history';

type Projects = FactsSpec['projects'];

const READ = { tagsRead: ['v{version}'] };

async function failuresOf(projects: Projects, tags: readonly string[], options: object) {
  const commits = tags.map((tag) => ({ message: 'feat: x', tags: [tag] }));
  const facts = buildFacts({ projects, commits });
  const history = readHistory(facts, configOf(options), await loadMessageParser());
  const checked = checkSharedTags(history, (name) => history.lineageOf(name).reachable);
  return checked.ok ? [] : checked.failures;
}

const at = (fileVersion: string | null, more: object = {}) => ({ fileVersion, ...more });

it.each<readonly [string, Projects, readonly string[], object]>([
  ['all files say the highest one', { a: at('1.1.0'), b: at('1.1.0') }, ['v1.0.0', 'v1.1.0'], READ],
  ['a candidate is out', { a: at('1.0.0'), b: at('1.0.0') }, ['v1.0.0', 'v1.1.0-rc.1'], READ],
  [
    'a candidate is what they say',
    { a: at('1.1.0-rc.1'), b: at('1.1.0-rc.1') },
    ['v1.0.0', 'v1.1.0-rc.1'],
    READ,
  ],
  [
    'one went its own way later',
    { a: at('1.3.0'), b: at('1.1.0') },
    ['v1.0.0', 'v1.1.0', 'a@1.2.0', 'a@1.3.0', 'a@2.0.0-rc.1'],
    READ,
  ],
  [
    'they are one fixed group',
    { a: at('0.1.0', { group: 'sdk' }), b: at(null, { group: 'sdk' }) },
    ['v1.0.0'],
    { groups: { sdk: { projects: ['*'], versions: 'fixed', tag: 'v{version}' } } },
  ],
  ['they are of one project', { a: at('0.1.0') }, ['v1.0.0'], READ],
  [
    'they are read for one of several',
    { a: at('0.1.0'), b: at('0.2.0') },
    ['v1.0.0'],
    { perProject: { a: READ } },
  ],
  ['there are none', { a: at('0.1.0'), b: at('0.2.0') }, ['a@0.1.0'], READ],
])('agrees where %s', async (_, projects, tags, options) => {
  expect(await failuresOf(projects, tags, options)).toEqual([]);
});

it.each<readonly [string, Projects, readonly string[], object]>([
  ['a file says less', { a: at('1.1.0'), b: at('0.4.3') }, ['v1.0.0', 'v1.1.0'], READ],
  ['a file says more', { a: at('1.1.0'), b: at('1.2.0') }, ['v1.1.0'], READ],
  ['a file says an older one', { a: at('1.1.0'), b: at('1.0.0') }, ['v1.0.0', 'v1.1.0'], READ],
  [
    'a release of its own is below',
    { a: at('1.1.0'), b: at('0.4.3') },
    ['v1.1.0', 'b@0.4.3'],
    READ,
  ],
  ['no file says any', { a: at('1.1.0'), b: at(null) }, ['v1.1.0'], READ],
  [
    'two groups share them',
    { a: at('1.0.0', { group: 'one' }), b: at('2.0.0', { group: 'two' }) },
    ['v1.0.0'],
    READ,
  ],
  [
    'another spelling comes out the same',
    { a: at('1.0.0'), b: at('2.0.0') },
    ['sdk-1.0.0'],
    { perProject: { a: { tag: 'sdk-{version}' }, b: { tagsRead: ['sdk-{version}'] } } },
  ],
])('refuses where %s', async (_, projects, tags, options) => {
  const said = projects['b']!.fileVersion ?? 'not known';
  expect(await failuresOf(projects, tags, options)).toMatchObject([
    { code: 'tag-shared', message: expect.stringContaining(`other versions: b (${said}).`) },
  ]);
});

it('names some of many', async () => {
  const names = [...'abcdefgh'];
  const projects = Object.fromEntries(names.map((name, nth) => [name, at(`0.${nth + 1}.0`)]));
  const tags = ['v1.0.0', 'v1.0.1', 'v1.0.2', 'v1.1.0', 'v1.2.0'];
  expect((await failuresOf(projects, tags, READ))[0]?.message).toBe(
    'The tags v1.2.0, v1.1.0, v1.0.2 and 2 more are read for 8 projects, but the files of these say other versions: a (0.1.0), b (0.2.0), c (0.3.0) and 5 more.',
  );
});

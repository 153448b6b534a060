import { buildFacts, type CommitSpec, type ProjectSpec } from '../build-facts.fixture';
import { loadMessageParser } from '../commits/load-message-parser';
import { configOf } from '../config/config-of.fixture';
import { replay } from './replay';

type Projects = Readonly<Record<string, ProjectSpec>>;

async function doubtsOf(projects: Projects, commits: readonly CommitSpec[], options: object) {
  const request = { parse: await loadMessageParser(), projects: null, since: null };
  return replay(buildFacts({ projects, commits }), configOf(options), request).doubts ?? [];
}

const commits = (number: number, ...tags: readonly string[]): readonly CommitSpec[] =>
  Array.from({ length: number }, (_, at) => ({
    message: 'fix: x',
    files: ['packages/a/x'],
    tags: at === number - 1 ? tags : [],
  }));
const a = (fileVersion: string | null) => ({ a: { fileVersion } });

it.each<readonly [string, Projects, readonly CommitSpec[], object, string]>([
  [
    'tags-shared',
    { ...a('1.0.0'), b: { fileVersion: '0.4.3' } },
    commits(1, 'v1.0.0'),
    { tagsRead: ['v{version}'] },
    'The tags v1.0.0 are read for 2 projects, but the files of these say other versions: b (0.4.3).',
  ],
  [
    'tags-unread',
    a('1.0.0'),
    commits(1, 'v1.0.0', 'a==0.4.2', 'a==0.4.3', 'latest'),
    {},
    'More tags that look like versions are left out (2, such as a==0.4.3, a==0.4.2) than are read (1).',
  ],
  [
    'late-start',
    a('1.0.0'),
    [...commits(60, 'v1.0.0'), ...commits(40)],
    {},
    '59 of 100 commits are older than v1.0.0, the first tag that is read.',
  ],
  [
    'file-ahead',
    a('0.66b0.dev'),
    commits(1, 'v0.36b0'),
    {},
    'Files are far ahead of the tags that are read: a says 0.66b0.dev, its last tag is v0.36b0.',
  ],
])('doubts what is read: %s', async (kind, projects, past, options, message) => {
  expect(await doubtsOf(projects, past, options)).toEqual([
    { kind, message: expect.stringContaining(message) },
  ]);
});

it.each<readonly [string, Projects, readonly CommitSpec[]]>([
  ['nothing was released', a('1.0.0'), commits(80)],
  ['as many tags are read as not', a('1.0.0'), commits(1, 'v1.0.0', 'a==0.4.3', 'latest', 'v1')],
  ['a short past began before it', a('1.0.0'), [...commits(40, 'v1.0.0'), ...commits(5)]],
  ['half of a long one did', a('1.0.0'), [...commits(60, 'v1.0.0'), ...commits(60)]],
  ['a file is one step ahead', a('1.1.0'), commits(1, 'v1.0.0')],
  ['a file is behind', a('0.1.0'), commits(1, 'v1.0.0')],
  ['no file says a version', a(null), commits(1, 'v1.0.0')],
])('doubts nothing where %s', async (_, projects, past) => {
  expect(await doubtsOf(projects, past, {})).toEqual([]);
});

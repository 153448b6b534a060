import type { CommitSpec } from '../../build-facts.fixture';
import type { Wanted } from '../../plan-release.fixture';
import { find } from '../find.fixture';

interface Known {
  readonly file?: string | null;
  readonly tags?: readonly string[];
  /** On other branches. */
  readonly elsewhere?: readonly string[];
  readonly ecosystem?: 'npm' | 'python';
  readonly branch?: string;
  readonly message?: string;
}

function facts(known: Known) {
  const { file = null, tags = [], elsewhere = [], ecosystem = 'npm', branch = 'main' } = known;
  const touched = { files: ['packages/a/x'] };
  const commits: CommitSpec[] = [
    { ...touched, message: 'feat: start', tags },
    { ...touched, message: known.message ?? 'fix: x' },
  ];
  const projects = { a: { fileVersion: file, ecosystem } };
  return { projects, commits, strayTags: elsewhere, branch };
}

const found = async (known: Known, wanted: Wanted = {}): Promise<readonly string[]> =>
  (await find('version-below-known', facts(known), wanted)).map(({ message }) => message);

type Row = readonly [name: string, known: Known, wanted?: Wanted];
/** Jest takes an argument that a row does not have for a callback to wait for. */
const full = (rows: readonly Row[]) =>
  rows.map(([name, known, wanted = {}]) => [name, known, wanted] as const);
const stable = { branches: { stable: ['*', '*/*'] } };

describe('a version that is wrong', () => {
  it.each(
    full([
      ['below the file', { file: '1.4.0', tags: ['v1.2.0'] }],
      ['the file’s own, which was never tagged', { file: '1.2.1', tags: ['v1.2.0'] }],
      [
        'below what a development version leads to',
        { file: '1.3.0.dev0', tags: ['v1.2.0'], ecosystem: 'python' },
      ],
      ['a candidate of such a version', { file: '1.4.0', tags: ['v1.2.0'] }, { channel: 'rc' }],
      ['below a release of another branch', { tags: ['v1.0.0'], elsewhere: ['v1.5.0'] }],
      [
        'a first one below what only prereleases say',
        { tags: [], elsewhere: ['v0.65b0'], ecosystem: 'python' },
      ],
      [
        'on a branch that is named after another line',
        { tags: ['v1.0.0'], elsewhere: ['v2.0.0'], branch: '3.x' },
        { options: stable },
      ],
    ]),
  )('%s', async (_name, known, wanted) => {
    expect(await found(known, wanted)).toHaveLength(1);
  });
});

describe('a version that is right', () => {
  it.each(
    full([
      ['above both', { file: '1.2.0', tags: ['v1.2.0'], elsewhere: ['v1.1.5'] }],
      ['beside a placeholder', { file: '0.0.0-development', tags: ['v1.2.0'] }],
      [
        'what a development version leads to',
        { file: '1.2.1.dev0', tags: ['v1.2.0'], ecosystem: 'python' },
      ],
      ['a first one, as the file says', { file: '1.4.0' }],
      ['below a next major’s prerelease', { tags: ['v1.0.0'], elsewhere: ['v2.0.0-alpha.1'] }],
      [
        'of an older line, as its branch says',
        { tags: ['v1.0.0'], elsewhere: ['v2.0.0'], branch: '1.x' },
        { options: stable },
      ],
      [
        'of an older line, as the options say',
        { tags: ['v1.0.0'], elsewhere: ['v2.0.0'], branch: 'lts/one' },
      ],
      [
        'demanded in a commit',
        { file: '1.4.0', tags: ['v1.2.0'], message: 'fix: x\n\nRelease-As: 1.4.0' },
      ],
      ['demanded on the command line', { file: '1.4.0', tags: ['v1.2.0'] }, { releaseAs: '1.4.0' }],
    ]),
  )('%s', async (_name, known, wanted) => {
    expect(await found(known, wanted)).toEqual([]);
  });
});

it('names the project, both versions and where the higher one is', async () => {
  expect(
    await find('version-below-known', facts({ file: '1.4.0', tags: ['v1.2.0'] })),
  ).toMatchObject([
    {
      severity: 'error',
      project: 'a',
      message: 'a would be released as 1.2.1, and its file says 1.4.0 already.',
      where: 'packages/a/package.json',
    },
  ]);
  expect(
    await find('version-below-known', facts({ tags: ['v1.0.0'], elsewhere: ['v1.5.0'] })),
  ).toMatchObject([
    {
      message: 'a would be released as 1.0.1, below 1.5.0, which another branch has released.',
      where: 'v1.5.0',
    },
  ]);
});

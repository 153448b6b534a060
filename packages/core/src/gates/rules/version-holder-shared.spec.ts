import type { VersionHolder } from '../../facts';
import { find } from '../find.fixture';

const TEXT = '{ "version": "1.0.0", "a": { "version": "1.0.0" } }';
const at = (pointer?: string): VersionHolder => ({ path: 'versions.json', pattern: null, pointer });
const matching = (pattern: string): VersionHolder => ({ path: 'versions.json', pattern });

const facts = (a: VersionHolder, b: VersionHolder, more: object = {}) => ({
  projects: { a: { versionFiles: [a], ...more }, b: { versionFiles: [b], ...more }, c: {} },
  files: new Map([['versions.json', TEXT]]),
  commits: [
    { message: 'feat: start', files: ['packages/a/x'], tags: ['a@1.0.0', 'b@1.0.0', 'c@1.0.0'] },
    { message: 'fix: x', files: ['packages/b/x', 'packages/c/x'] },
  ],
});

it.each<[string, VersionHolder, VersionHolder, object, number]>([
  ['the same place', at('/version'), at('/version'), {}, 1],
  ['as its kind has it', at(), at('/version'), {}, 1],
  ['by a pattern', matching('"a".*?(?<version>\\d[^"]*)'), at('/a/version'), {}, 1],
  ['two places', at('/version'), at('/a/version'), {}, 0],
  ['one version', at('/version'), at('/version'), { group: 'sdk' }, 0],
  ['one is not released here', at('/version'), at('/version'), { releasable: false }, 0],
])('%s', async (_what, a, b, more, count) => {
  expect(await find('version-holder-shared', facts(a, b, more))).toHaveLength(count);
});

it('is asked about what is released alone', async () => {
  const wanted = { projects: ['c'] };
  expect(await find('version-holder-shared', facts(at(), at()), wanted)).toEqual([]);
});

it('blocks, and names both', async () => {
  expect(await find('version-holder-shared', facts(at(), at()))).toMatchObject([
    {
      severity: 'error',
      project: 'a',
      where: 'versions.json',
      message: expect.stringContaining('a and b'),
    },
  ]);
});

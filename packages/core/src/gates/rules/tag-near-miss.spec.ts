import { find } from '../find.fixture';

/** Of `a`; `b` was released before unless the tags of the first commit say otherwise. */
const facts = (strayTags: readonly string[], tags = ['b@1.0.0']) => ({
  projects: { a: {}, b: {} },
  strayTags,
  commits: [
    { message: 'feat: start', files: ['packages/a/x', 'packages/b/x'], tags },
    { message: 'feat: x', files: ['packages/a/x'] },
  ],
});

it.each([
  ['a-v1.0.0', 1],
  ['a_1.0', 1],
  ['release/a/1.0.0', 1],
  ['A-1.2.3rc1', 1],
  // Read as a release, not missed.
  ['a@1.0.0', 0],
  // Somebody else's, or no version at all.
  ['ab-1.0.0', 0],
  ['v1.0.0', 0],
  ['a-latest', 0],
  ['other', 0],
])('with the tag %s', async (tag, count) => {
  expect(await find('tag-near-miss', facts([tag]))).toHaveLength(count);
});

it.each(['v1.0.0', '1.0.0', 'release-1.0.0'])(
  'takes %s for anybody’s where no tag is read at all',
  async (tag) => {
    const findings = await find('tag-near-miss', facts([tag], []));
    expect(findings.map(({ project }) => project)).toEqual(['a', 'b']);
  },
);

it.each([
  ['acme_deep-link-v1.0.0', 1],
  ['acme.deep.link==1.0.0', 1],
  ['link-1.0.0', 1],
  ['deep-1.0.0', 0],
  ['v3.0.0', 1],
  ['v2.0.0', 0],
])('knows a project by its package, its folder and its file’s version: %s', async (tag, count) => {
  const link = { packageName: '@x/acme-deep_link', root: 'libs/link', fileVersion: '3.0.0' };
  const spec = {
    ...facts([tag]),
    projects: { a: link, b: {} },
    commits: [
      { message: 'feat: start', files: ['packages/b/x'], tags: ['b@1.0.0'] },
      { message: 'feat: x', files: ['libs/link/x'] },
    ],
  };
  expect(await find('tag-near-miss', spec)).toHaveLength(count);
});

it('lists the last few misses and the patterns that were tried', async () => {
  const tags = Array.from({ length: 7 }, (_, at) => `a-1.${at}.0`);
  const [finding] = await find('tag-near-miss', facts(tags));
  expect(finding).toMatchObject({ severity: 'error', project: 'a', where: 'a-1.6.0' });
  expect(finding?.message).toBe(
    'a looks never released, but 7 tags may be its releases: a-1.2.0, a-1.3.0, a-1.4.0, a-1.5.0, a-1.6.0. Patterns tried: {project}@{version}.',
  );
  expect(finding?.fix).toMatch('perProject.a');
});

it('is mended by reading the spelling, or softened, or turned off', async () => {
  expect(
    await find('tag-near-miss', facts(['a-v1.0.0']), {
      options: { tagsRead: ['{project}-v{version}'] },
    }),
  ).toEqual([]);
  expect(
    await find('tag-near-miss', facts(['a-v1.0.0']), {
      options: { rules: { 'tag-near-miss': 'off' } },
    }),
  ).toEqual([]);
  expect(
    await find('tag-near-miss', facts(['a-v1.0.0']), {
      options: { rules: { 'tag-near-miss': 'warn' } },
    }),
  ).toMatchObject([{ severity: 'warn' }]);
});

import fc from 'fast-check';
import type { CommitSpec, FactsSpec } from './build-facts.fixture';
import { lines, planned, touch, type Wanted } from './plan-release.fixture';
import { ok } from './result';

const manifest = (name: string, more = '') => `{ "name": "${name}", "version": "1.0.0"${more} }\n`;
const FILES = new Map([
  ['packages/core/package.json', manifest('core')],
  ['packages/web/package.json', manifest('web')],
  ['packages/deid/pyproject.toml', '[project]\nname = "deid"\nversion = "1.0.0"\n'],
  ['packages/app/package.json', manifest('app', ', "private": true')],
]);
const CHANGES: CommitSpec = {
  message: 'feat: a thing for both',
  files: ['packages/core/a', 'packages/web/a'],
};

/** `core`, `web` (npm) and `deid` (Python) in a group, and a private application in it. */
function workspace(commits: readonly CommitSpec[], more: Partial<FactsSpec> = {}): FactsSpec {
  const group = 'sdk';
  return {
    projects: {
      core: { group },
      web: { group },
      deid: { group, ecosystem: 'python' },
      app: { group, releasable: false, ecosystem: 'tag', manifests: ['packages/app/package.json'] },
    },
    files: FILES,
    ...more,
    commits: [{ message: 'chore: start', files: [...FILES.keys()], tags: ['v1.0.0'] }, ...commits],
  };
}

type Group = Readonly<Record<string, unknown>>;
const sdk = (more: Group = {}): { readonly groups: { readonly sdk: Group } } => ({
  groups: { sdk: { projects: ['*'], versions: 'fixed', tag: 'v{version}', ...more } },
});
const plan = (spec: FactsSpec, { options = sdk(), ...wanted }: Wanted = {}) =>
  planned(spec, { options, push: false, answers: { 'files-at': ok(FILES) }, ...wanted });
const linesOf = async (spec: FactsSpec, wanted: Wanted = {}) =>
  lines(await plan(spec, wanted)).filter((line) => !/ (?:no-change|not-releasable)$/.test(line));
const of = (version: string, tag: string) =>
  ['core', 'deid', 'web'].map((name) => `${name} ${version} → ${tag}`);
const stands = ['core', 'deid', 'web'].map((name) => `${name} stays: already-released`);

describe('a fixed group with one tag', () => {
  it.each<readonly [string, FactsSpec, Wanted, readonly string[]]>([
    [
      'is released with it',
      workspace([CHANGES]),
      {},
      [
        ...of('1.0.0', 'v1.1.0 (minor)'),
        'commit stamp: core/CHANGELOG.md core/package.json deid/CHANGELOG.md deid/pyproject.toml web/CHANGELOG.md web/package.json',
        'tag v1.1.0 on stamp',
        'move main to stamp',
      ],
    ],
    [
      'and with a tag of each member where it is asked for',
      workspace([CHANGES]),
      { channel: 'rc', options: sdk({ memberTags: true }) },
      [
        ...of('1.0.0', 'v1.1.0-rc.1 (minor)'),
        'commit stamp: core/package.json deid/pyproject.toml web/package.json',
        'tag v1.1.0-rc.1 on stamp',
        'tag core@1.1.0-rc.1 on stamp',
        'tag deid@1.1.0rc1 on stamp',
        'tag web@1.1.0-rc.1 on stamp',
      ],
    ],
    [
      'goes on from what its members were released as before',
      workspace([touch('web', 'fix: x', { tags: ['web@1.3.0'] }), CHANGES]),
      {},
      [
        'core 1.0.0 → v1.4.0 (minor)',
        'deid 1.0.0 → v1.4.0 (minor)',
        'web 1.3.0 → v1.4.0 (minor)',
        expect.stringContaining('commit stamp:') as unknown as string,
        'tag v1.4.0 on stamp',
        'move main to stamp',
      ],
    ],
    [
      'goes on from an older spelling of its tag',
      workspace([touch('web', 'fix: x', { tags: ['release/1.3.0'] }), CHANGES]),
      { channel: 'rc', options: sdk({ tagsRead: ['release/{version}'] }) },
      [
        ...of('1.3.0', 'v1.4.0-rc.1 (minor)'),
        'commit stamp: core/package.json deid/pyproject.toml web/package.json',
        'tag v1.4.0-rc.1 on stamp',
      ],
    ],
    [
      'stands as a whole',
      workspace([{ ...CHANGES, stamps: ['v1.1.0-rc.1'] }]),
      { channel: 'rc' },
      stands,
    ],
    [
      'is promoted as a whole',
      workspace([{ ...CHANGES, stamps: ['v1.1.0-rc.1'] }]),
      { from: 'v1.1.0-rc.1', answers: { 'changed-paths': ok([]), 'files-at': ok(FILES) } },
      [
        ...of('1.0.0', 'v1.1.0 (minor)'),
        'commit stamp: core/CHANGELOG.md core/package.json deid/CHANGELOG.md deid/pyproject.toml web/CHANGELOG.md web/package.json',
        'tag v1.1.0 on stamp',
        'move main to stamp',
      ],
    ],
    [
      'has one changelog',
      workspace([CHANGES]),
      { options: sdk({ changelog: 'docs/CHANGES.md' }) },
      [
        ...of('1.0.0', 'v1.1.0 (minor)'),
        'commit stamp: docs/CHANGES.md core/package.json deid/pyproject.toml web/package.json',
        'tag v1.1.0 on stamp',
        'move main to stamp',
      ],
    ],
    [
      'takes those along that are not published',
      workspace([CHANGES]),
      { channel: 'rc', options: sdk({ private: true }) },
      [
        ...of('1.0.0', 'v1.1.0-rc.1 (minor)'),
        'commit stamp: app/package.json core/package.json deid/pyproject.toml web/package.json',
        'tag v1.1.0-rc.1 on stamp',
      ],
    ],
    [
      'has no tag of somebody else',
      { ...workspace([CHANGES]), projects: { ...workspace([]).projects, other: {} } },
      { options: { ...sdk(), perProject: { other: { tag: 'v{version}' } } } },
      ['failure tag-collision options.tag', 'failure tag-shared options.tagsRead'],
    ],
    [
      'has no tag of one of its members',
      workspace([CHANGES]),
      { options: { ...sdk({ memberTags: true }), perProject: { web: { tag: 'v{version}' } } } },
      ['failure tag-collision options.tag'],
    ],
  ])('%s', async (_name, spec, wanted, expected) => {
    expect(await linesOf(spec, wanted)).toEqual(expected);
  });

  it('is whole again where its promotion was broken off', async () => {
    const cut = { ...CHANGES, id: 'b'.repeat(40), stamps: ['v1.1.0-rc.1', 'v1.1.0', 'core@1.1.0'] };
    const spec = workspace([cut], { tip: 'd'.repeat(40) });
    expect(
      await linesOf(spec, {
        from: 'v1.1.0-rc.1',
        options: sdk({ memberTags: true, changelog: 'CHANGELOG.md' }),
        answers: { 'changed-paths': ok([]), 'files-at': ok(FILES) },
      }),
    ).toEqual([
      ...stands,
      'commit bookkeeping: CHANGELOG.md core/package.json deid/pyproject.toml web/package.json',
      'move main to bookkeeping',
    ]);
  });

  it('says in its stamp and its tag what is released, each member’s notes under its name', async () => {
    const done = await plan(workspace([CHANGES, touch('web', 'fix: y')]));
    if (!done.ok) throw new Error(JSON.stringify(done.failures));
    const [stamp, tag] = done.value.operations.flatMap((one) =>
      one.kind === 'stamp' || one.kind === 'tag' ? [one.message] : [],
    );
    expect(stamp).toMatch(/^chore\(release\): v1\.1\.0\n\nRelease-Source: /);
    const thing = '### Added\n\n- a thing for both (cc00000)';
    expect(tag!.replaceAll(/c{7}\w*|\(c\w+\)/g, '(cc00000)')).toMatch(
      `v1.1.0\n\n## core\n\n${thing}\n\n## web\n\n${thing}\n\n### Fixed\n\n- y (cc00000)\n\nRelease-Source: `,
    );
  });

  it('has notes without headings where one member alone has any', async () => {
    const done = await plan(workspace([touch('web', 'fix: y')]));
    const tags = done.ok ? done.value.operations.filter(({ kind }) => kind === 'tag') : [];
    expect(tags).toMatchObject([
      {
        message: expect.stringMatching(/^v1\.0\.1\n\n### Fixed\n\n- y \(c{7}\)\n\nRelease-Source/),
      },
    ]);
  });

  it('tells in its changelog each change once, oldest first', async () => {
    const done = await plan(
      workspace([CHANGES, touch('web', 'feat: y'), touch('core', 'feat: z')]),
      {
        options: sdk({ changelog: 'CHANGELOG.md', memberTags: true }),
      },
    );
    const [group] = done.ok ? (done.value.plan.groups ?? []) : [];
    const subjects = [...(group?.notes ?? '').matchAll(/^- (.*) \(/gm)].map(([, text]) => text);
    expect(subjects).toEqual(['a thing for both', 'y', 'z']);
    const stamp = done.ok && done.value.operations.find(({ kind }) => kind === 'stamp');
    expect(stamp).toMatchObject({
      edits: expect.arrayContaining([
        { path: 'CHANGELOG.md', text: expect.stringContaining(group!.notes) },
      ]),
    });
  });

  it('writes every tag once, whatever it is made of', async () => {
    const names = ['core', 'web', 'deid'];
    const touches = fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 4 });
    const options = fc.record({ memberTags: fc.boolean(), private: fc.boolean() });
    const channel = fc.constantFrom('stable', 'rc', 'nightly');
    await fc.assert(
      fc.asyncProperty(touches, options, channel, async (touched, more, on) => {
        const commits = touched.map((members) => ({
          message: 'fix: x',
          files: members.map((name) => `packages/${name}/a`),
        }));
        const done = await plan(workspace(commits), { channel: on, options: sdk(more) });
        const tags = (done.ok ? done.value.operations : []).flatMap((one) =>
          one.kind === 'tag' ? [one.name] : [],
        );
        expect(new Set(tags).size).toBe(tags.length);
        expect(tags.length).toBe(more.memberTags ? 4 : 1);
      }),
      { numRuns: 40 },
    );
  });
});

import { semanticRelease } from './semantic-release';
import { known, told } from './told.fixture';

const one = known('core in .');
const released = (config: object) =>
  told(semanticRelease, { '.releaserc.json': config }, { projects: one });
const NOTHING_WRITTEN = { changelog: 'off', write: 'tag-only' };

describe('semantic-release', () => {
  it.each<[string, object, Record<string, unknown>]>([
    ['its defaults', {}, { 'perProject.core.tag': 'v{version}', ...NOTHING_WRITTEN }],
    [
      'a tag format, branches of all kinds',
      {
        tagFormat: 'core/${version}',
        branches: [
          'trunk',
          '1.x',
          { name: 'next', prerelease: true },
          { name: 'old', range: '2.x' },
        ],
      },
      { 'perProject.core.tag': 'core/{version}', 'branches.stable': ['trunk'], ...NOTHING_WRITTEN },
    ],
    [
      'plugins that write',
      {
        plugins: [
          [
            '@semantic-release/commit-analyzer',
            { releaseRules: [{ type: 'docs', release: 'patch' }] },
          ],
          ['@semantic-release/changelog', { changelogFile: 'docs/CHANGES.md' }],
          '@semantic-release/git',
        ],
      },
      {
        'perProject.core.tag': 'v{version}',
        policy: { extends: 'conventional', types: { docs: 'patch' } },
        changelog: { file: 'docs/CHANGES.md' },
      },
    ],
  ])('%s', (_title, config, expected) => {
    expect(released(config)?.options).toEqual({ policy: 'conventional', ...expected });
  });

  it('is read from YAML and from package.json, of one package among others', () => {
    const projects = known('@acme/a in packages/a', '@acme/b in packages/b');
    const files = {
      'packages/a/package.json': {
        name: '@acme/a',
        release: { extends: 'semantic-release-monorepo' },
      },
      'packages/b/.releaserc': 'tagFormat: b-${version}\nplugins:\n  - "@semantic-release/git"\n',
    };
    expect(told(semanticRelease, files, { projects })?.options).toMatchObject({
      'perProject.@acme/a.tag': '{project}-v{version}',
      'perProject.@acme/a.changelog': 'off',
      'perProject.@acme/b.tag': 'b-{version}',
      'perProject.@acme/b.policy': 'conventional',
    });
  });

  it('says what it has no word for', () => {
    const left = released({
      tagFormat: '${scope}-${version}',
      branches: ['main', '1.x', { name: 'beta', prerelease: true }],
      plugins: [
        ['@semantic-release/commit-analyzer', { releaseRules: [{ scope: 'x', release: 'patch' }] }],
        ['@semantic-release/exec', { prepareCmd: './bump.sh' }],
        ['@semantic-release/git', { message: 'x' }],
      ],
    })?.left;
    for (const said of ['tagFormat', 'beta', '1.x', 'releaseRules', 'exec', 'stampMessage'])
      expect(left).toContainEqual(expect.stringContaining(said));
    expect(left).toHaveLength(6);
  });

  it('runs no code', () => {
    expect(told(semanticRelease, { 'release.config.mjs': 'throw 1' })).toMatchObject({
      options: {},
      left: [expect.stringContaining('release.config.mjs is code and was not run')],
    });
    expect(told(semanticRelease, { 'package.json': { name: 'x' } })).toBeNull();
  });
});

import { commitizen } from './commitizen';
import { known, told } from './told.fixture';

const projects = known('sdk in .');
const cz = (toml: string) =>
  told(commitizen, { 'pyproject.toml': `[tool.commitizen]\n${toml}` }, { projects });
const DEFAULTS = {
  policy: { extends: 'conventional', types: { refactor: 'patch', revert: 'none' } },
  zeroMajor: 'strict',
  'perProject.sdk.tag': '{version}',
};

describe('commitizen', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['its defaults', 'version = "1.2.0"', {}],
    [
      'tags and files',
      [
        'tag_format = "v$version"',
        'legacy_tag_formats = ["${version}-old"]',
        'version_files = ["src/sdk/__version__.py", "pyproject.toml:version", "docs/conf.py:release", "VERSION"]',
      ].join('\n'),
      {
        'perProject.sdk.tag': 'v{version}',
        'perProject.sdk.tagsRead': ['{version}-old'],
        'versionFiles.sdk': [
          'src/sdk/__version__.py',
          { path: 'docs/conf.py', pattern: 'release.*?(?<version>\\d[\\w.!+-]*)' },
          'VERSION',
        ],
      },
    ],
    [
      'bumps of its own',
      'major_version_zero = true\nchangelog_file = "CHANGES.rst"\n[tool.commitizen.customize.bump_map]\n"^break" = "MAJOR"\nnew = "MINOR"\ndocs = "PATCH"',
      {
        policy: {
          extends: 'conventional',
          types: { refactor: 'patch', revert: 'none', new: 'minor', docs: 'patch' },
        },
        zeroMajor: 'minor',
        changelog: 'off',
      },
    ],
  ])('%s', (_title, toml, expected) => {
    expect(cz(toml)?.options).toEqual({ ...DEFAULTS, ...expected });
  });

  it('knows the version that it holds', () => {
    expect(cz('version = "1.2.0"')?.versions).toEqual({ sdk: '1.2.0' });
  });

  it('says what it has no word for', () => {
    const left = cz('bump_message = "x"\nbump_map = { "^(a|b)" = "MINOR" }')?.left;
    expect(left).toEqual([
      expect.stringContaining('bump_map ^(a|b)'),
      expect.stringContaining('bump_message'),
    ]);
  });

  it('is read from files of its own, but not from code', () => {
    const yaml = { '.cz.yaml': 'commitizen:\n  tag_format: rel-$version\n' };
    expect(told(commitizen, yaml, { projects })?.options).toMatchObject({
      'perProject.sdk.tag': 'rel-{version}',
    });
    expect(told(commitizen, { '.cz.py': 'x' }, { projects })?.left).toEqual([
      expect.stringContaining('not run'),
    ]);
    expect(
      told(commitizen, { 'pyproject.toml': '[project]\nname = "sdk"' }, { projects }),
    ).toBeNull();
  });
});

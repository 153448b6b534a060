import { bumpversion } from './bumpversion';
import { known, told } from './told.fixture';

const projects = known('sdk in .');
const ON = '(?<version>\\d[\\w.!+-]*)';

describe('bump-my-version', () => {
  it.each<[string, Record<string, string>, Record<string, unknown>]>([
    [
      'INI',
      {
        '.bumpversion.cfg': [
          '[bumpversion]',
          'current_version = 1.2.0',
          'tag_name = {new_version}',
          '[bumpversion:file:setup.py]',
          'search = version="{current_version}"',
          'replace = version="{new_version}"',
          '[bumpversion:file:src/sdk/__init__.py]',
          '[bumpversion:file(second):docs/index.md]',
          'search =',
          '  sdk {current_version}',
          '  released',
        ].join('\n'),
      },
      {
        'perProject.sdk.tag': '{version}',
        'versionFiles.sdk': [
          { path: 'setup.py', pattern: `version="${ON}"` },
          'src/sdk/__init__.py',
          { path: 'docs/index.md', pattern: `sdk ${ON}\nreleased` },
        ],
      },
    ],
    [
      'TOML',
      {
        'pyproject.toml': [
          '[tool.bumpversion]',
          'current_version = "1.2.0"',
          '[[tool.bumpversion.files]]',
          'filename = "charts/Chart.yaml"',
          'key_path = "app.version"',
          '[[tool.bumpversion.files]]',
          'filename = "pyproject.toml"',
        ].join('\n'),
      },
      {
        'perProject.sdk.tag': 'v{version}',
        'versionFiles.sdk': [{ path: 'charts/Chart.yaml', pointer: '/app/version' }],
      },
    ],
  ])('%s', (_title, files, expected) => {
    const found = told(bumpversion, files, { projects });
    expect(found?.options).toEqual(expected);
    expect(found?.versions).toEqual({ sdk: '1.2.0' });
  });

  it('says what it has no word for', () => {
    const text =
      '[bumpversion]\nmessage = x\n[bumpversion:glob:docs/*.md]\n[bumpversion:file:README.md]\n';
    expect(told(bumpversion, { 'setup.cfg': text }, { projects })?.left).toEqual([
      expect.stringContaining('docs/*.md'),
      expect.stringContaining('README.md'),
      expect.stringContaining('stampMessage'),
    ]);
    expect(told(bumpversion, { 'setup.cfg': '[metadata]\n' }, { projects })).toBeNull();
  });
});

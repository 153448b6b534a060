import { heldVersion } from './holders/held-version';
import { writeVersion } from './write-version';

function write(path: string, text: string, pattern: string | null = null): string {
  const result = writeVersion({ path, pattern }, text, '1.3.0');
  return result.ok ? result.value : result.failures.map(({ code }) => code).join();
}

/** `<1.2.0>` marks what is replaced. */
const before = (text: string) => text.replace(/<([^<>]*)>/g, '$1');
const after = (text: string) => text.replace(/<([^<>]*)>/g, '1.3.0');

describe('writeVersion', () => {
  it.each<[what: string, path: string, text: string]>([
    [
      'package.json',
      'package.json',
      '{\n\t"version" :  "<1.2.0>",\n\t"name": "a", "x": {"version": "9"}\n}',
    ],
    [
      'with CRLF, a mark and no last newline',
      'a/package.json',
      '\uFEFF{\r\n  "name": "ä€😀",\r\n  "version": "<1.2.0>"\r\n}',
    ],
    [
      'pyproject.toml',
      'pyproject.toml',
      "# top\r\n[project]\r\nname = 'a'\r\nversion   = '<1.2.0>' # keep\r\n\r\n[tool.x]\r\nversion = '9'\r\n",
    ],
    ['with a mark', 'pyproject.toml', '\uFEFF[project]\nversion = "<1.2.0>"\n'],
    ['with an inline table', 'pyproject.toml', 'project = { name = "a", version = "<1.2.0>" }'],
    ['with dotted keys', 'pyproject.toml', 'project.name = "a"\nproject.version = """<1.2.0>"""'],
    ['Poetry', 'pyproject.toml', '[tool.poetry]\nversion = "<1.2.0>"'],
    [
      'Cargo',
      'rust/Cargo.toml',
      '[package]\nversion = "<1.2.0>"\n[dependencies]\nserde = { version = "1" }',
    ],
    [
      'a chart',
      'chart/Chart.yaml',
      '# chart\nname: a\nversion: <1.2.0> # keep\nappVersion: "1"\ndependencies:\n  - version: 9\n',
    ],
    ['a chart with quotes', 'chart/Chart.yaml', "version: '<1.2.0>'\r\nname: a\r\n"],
    ['JSON', 'manifest.json', '{"manifest_version": 3, "version": "<1.2.0>"}'],
    ['Python', 'a/__about__.py', '"""Doc."""\n__version__ = "<1.2.0>"  # keep\n'],
    ['Python with an annotation', 'a/v.py', "version: str = '<1.2.0>'\n"],
    ['Python in capitals', 'a/v.py', 'from typing import Final\nVERSION: Final[str] = "<1.2.0>"\n'],
    [
      'Python in a chain',
      'a/v.py',
      '__version__ = version = "<1.2.0>"\n__version_tuple__ = (1, 2, 0)\n',
    ],
    [
      'Python beside what is no version',
      'a/v.py',
      'VERSION = "v1beta"\n__version__ = "<1.2.0rc1>"\nversion = "<1.2.0rc1>"\nclass A:\n    version = "9.0"\n',
    ],
    ['setup.cfg', 'setup.cfg', '[metadata]\nname = a\nversion = <1.2.0>\n'],
    ['a plain file', 'VERSION', '<1.2.0>\n'],
    ['a plain file with CRLF and a mark', 'version.txt', '\uFEFF<v1.2.0>\r\n'],
  ])('edits %s and nothing beside', (_what, path, text) => {
    expect(write(path, before(text))).toBe(after(text));
    expect(heldVersion({ path, pattern: null }, before(text))).toMatchObject({
      ok: true,
      value: /<(.*?)>/.exec(text)?.[1],
    });
  });

  it.each<[text: string, pattern: string]>([
    ['badge/v<1.2.0>-blue and tag v<1.2.0>', '(?<=v)(?<version>\\d+\\.\\d+\\.\\d+)'],
    ['BUILD = "b<1.2.0>"', 'BUILD = "b(?P<version>[^"]+)"'],
    ["Version_ = '<1.2.0>'", '(?i)^version_ = (?P<q>[\'"])(?P<version>.+?)(?P=q)'],
    ['a\nimage: x:<1.2.0>\nb', '^image: x:(?<version>.*)$'],
  ])('edits %j by a pattern', (text, pattern) => {
    expect(write('notes.md', before(text), pattern)).toBe(after(text));
  });

  it.each<[what: string, path: string, text: string, pattern: string | null, code: string]>([
    ['a pattern that matches nothing', 'a.md', 'x', '(?<version>\\d)', 'version-holder-not-found'],
    ['a pattern without the group', 'a.md', '1.2', '\\d', 'version-pattern-invalid'],
    ['a broken pattern', 'a.md', '1.2', '((?<version>\\d)', 'version-pattern-invalid'],
    ['Python without a version', 'a.py', 'x = 1', null, 'version-holder-not-found'],
    [
      'a plain file with something else',
      'VERSION',
      'see setup.py',
      null,
      'version-holder-not-found',
    ],
    ['an empty file', 'VERSION', '', null, 'version-holder-not-found'],
    ['JSON without one', 'a.json', '{"x": 1}', null, 'version-holder-not-found'],
    [
      'YAML without one',
      'a.yaml',
      'a:\n  version: 1.2.0\nb: |\n  version: 1.2.0\n',
      null,
      'version-holder-not-found',
    ],
    ['broken JSON', 'package.json', '{', null, 'manifest-malformed'],
    ['broken TOML', 'pyproject.toml', '[', null, 'manifest-malformed'],
    ['a huge file', 'VERSION', ' '.repeat(10_000_000), null, 'manifest-malformed'],
  ])('refuses %s', (...[, path, text, pattern, code]) => {
    expect(write(path, text, pattern)).toBe(code);
  });

  it('gives a published package a version, and leaves a private one alone', () => {
    expect(write('package.json', '{\r\n    "name": "a",\r\n    "main": "x"\r\n}\r\n')).toBe(
      '{\r\n    "name": "a",\r\n    "version": "1.3.0",\r\n    "main": "x"\r\n}\r\n',
    );
    expect(write('package.json', '{"private": true}')).toBe('{"private": true}');
  });

  it.each([
    ['a/about.py', '__version__ = "1.2.0"', null, '__version__ = "1.3.0rc2"'],
    ['a/about.py', 'RELEASE = "1.2.0"', 'RELEASE = "(?<version>.+)"', 'RELEASE = "1.3.0rc2"'],
    ['VERSION', '1.2.0', null, '1.3.0-rc.2'],
    ['package.json', '// 1.2.0', '// (?<version>.+)', '// 1.3.0-rc.2'],
  ])('spells a version of npm in %s with %j as the readers of the file do', (...row) => {
    const [path, text, pattern, expected] = row;
    expect(writeVersion({ path, pattern }, text, '1.3.0-rc.2')).toEqual({
      ok: true,
      value: expected,
    });
  });

  it('leaves a dynamic version alone', () => {
    const text = '[project]\nname = "a"\ndynamic = ["version"]\n';
    expect(write('pyproject.toml', text)).toBe(text);
  });

  it.each<[version: string, python: string, npm: string]>([
    ['1.3.0rc2.dev3', '1.3.0rc2.dev3', '1.3.0-rc.1.dev.3'],
    ['1.3.0-rc.1.dev.3', '1.3.0rc2.dev3', '1.3.0-rc.1.dev.3'],
    ['1.3.0-dev.5', '1.3.0.dev5', '1.3.0-dev.5'],
    ['1.3.0.dev5', '1.3.0.dev5', '1.3.0-dev.5'],
  ])('spells %s as each manifest must', (version, python, npm) => {
    expect(
      writeVersion({ path: 'pyproject.toml', pattern: null }, '[project]\nversion = "1"', version),
    ).toEqual({ ok: true, value: `[project]\nversion = "${python}"` });
    expect(
      writeVersion({ path: 'package.json', pattern: null }, '{"version":"1"}', version),
    ).toEqual({
      ok: true,
      value: `{"version":"${npm}"}`,
    });
  });
});

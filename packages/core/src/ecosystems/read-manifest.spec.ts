import { readManifest } from './read-manifest';

function read(path: string, text: string) {
  const result = readManifest(path, text);
  if (!result.ok)
    throw new Error(result.failures.map(({ message, where }) => `${message} (${where})`).join());
  return result.value;
}

function failure(path: string, text: string): string {
  const result = readManifest(path, text);
  return result.ok ? 'none' : result.failures.map(({ code, where }) => `${code} ${where}`).join();
}

const short = (path: string, text: string) =>
  read(path, text).requirements.map(({ name, kind, range, local }) =>
    [name, kind, range, ...(local ? ['local'] : [])].join(' '),
  );

describe('package.json', () => {
  it('is read with all that it requires', () => {
    const text = JSON.stringify({
      name: '@s/a',
      version: '1.2.0',
      private: true,
      dependencies: { '@s/b': '^1.0.0', '@s/c': 'workspace:^' },
      devDependencies: { d: 'file:../d' },
      peerDependencies: { e: '>=1 <3' },
      optionalDependencies: { alias: 'npm:@s/real@~2.1.0', plain: 'npm:plain@2' },
    });
    expect(read('packages/a/package.json', text)).toEqual({
      ecosystem: 'npm',
      packageName: '@s/a',
      version: '1.2.0',
      dynamicVersion: null,
      private: true,
      requirements: [
        {
          name: '@s/b',
          kind: 'runtime',
          range: '^1.0.0',
          local: false,
          path: ['dependencies', '@s/b'],
        },
        {
          name: '@s/c',
          kind: 'runtime',
          range: 'workspace:^',
          local: true,
          path: ['dependencies', '@s/c'],
        },
        { name: 'd', kind: 'dev', range: 'file:../d', local: true, path: ['devDependencies', 'd'] },
        { name: 'e', kind: 'peer', range: '>=1 <3', local: false, path: ['peerDependencies', 'e'] },
        {
          name: '@s/real',
          kind: 'optional',
          range: 'npm:@s/real@~2.1.0',
          local: false,
          path: ['optionalDependencies', 'alias'],
        },
        {
          name: 'plain',
          kind: 'optional',
          range: 'npm:plain@2',
          local: false,
          path: ['optionalDependencies', 'plain'],
        },
      ],
    });
  });

  it('may say nothing, and may have a byte order mark', () => {
    expect(read('package.json', '\uFEFF{"main": "a", "main": "b"}')).toMatchObject({
      packageName: null,
      version: null,
      private: false,
      requirements: [],
    });
  });

  it.each([
    ['not JSON', '{\n  "name": "a",\n  oops\n}', 'manifest-malformed package.json:3'],
    ['empty', '', 'manifest-malformed package.json:1'],
    ['cut off', '{\n  "name": "a', 'manifest-malformed package.json:2'],
    ['with a comment', '{}\n// x', 'manifest-malformed package.json:2'],
    ['with a trailing comma', '{\n"a": 1,\n}', 'manifest-malformed package.json:3'],
    [
      'with a repeated key',
      '{\n"version": "1",\n"version": "2"}',
      'manifest-malformed package.json:3',
    ],
    [
      'with a requirement twice',
      '{"dependencies": {\n"a": "1",\n"a": "2"}}',
      'manifest-malformed package.json:3',
    ],
    ['with a number for a version', '{"version": 1}', 'manifest-malformed package.json'],
    ['a list', '[]', 'manifest-malformed package.json'],
    ['with an odd requirement', '{"dependencies": {"a": {}}}', 'manifest-malformed package.json'],
    [
      'nested without end',
      `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      'manifest-malformed package.json',
    ],
    [
      '10 MB of it',
      JSON.stringify({ a: 'x'.repeat(10_000_000) }),
      'manifest-malformed package.json',
    ],
  ])('is refused %s', (_what, text, expected) => {
    expect(failure('package.json', text)).toBe(expected);
  });

  it('is not fooled by the names that JavaScript keeps for itself', () => {
    expect(
      short(
        'package.json',
        '{"dependencies": {"__proto__": "1", "constructor": "^2", "toString": "3"}}',
      ),
    ).toContain('constructor runtime ^2');
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });

  it('is one of the two manifests', () => {
    expect(failure('setup.py', '')).toBe('manifest-unknown setup.py');
  });
});

describe('pyproject.toml', () => {
  it('is read with all that it requires', () => {
    const text = `
[build-system]
requires = ["hatchling>=1.2"]
build-backend = "hatchling.build"
[project]
name = "Open_Med.core"
version = "1.2.0"
dependencies = [
  "Foo_Bar>=1,<2",            # one
  'baz[extra1, extra2] ~= 1.4 ; python_version < "3.8"',
  "plain",
  "old (>=1.0)",
  "url @ https://example.com/x.whl",
]
[project.optional-dependencies]
gpu = ["fast == 1.2.*"]
[dependency-groups]
test = ["pytest", { include-group = "lint" }, "helper>=3"]
[tool.uv]
dev-dependencies = ["older>=1"]
[tool.uv.sources]
foo-bar = { workspace = true }
Fast = [{ path = "../fast", marker = "sys_platform == 'linux'" }]
plain = { git = "https://example.com/plain.git" }
`;
    expect(read('py/pyproject.toml', text)).toMatchObject({
      ecosystem: 'python',
      packageName: 'Open_Med.core',
      version: '1.2.0',
      dynamicVersion: null,
      private: false,
    });
    expect(short('py/pyproject.toml', text)).toEqual([
      'hatchling dev >=1.2',
      'foo-bar runtime >=1,<2 local',
      'baz runtime ~= 1.4',
      'plain runtime ',
      'old runtime >=1.0',
      'url runtime ',
      'fast optional == 1.2.* local',
      'pytest dev ',
      'helper dev >=3',
      'older dev >=1',
    ]);
  });

  it('is read as Poetry writes it', () => {
    const text = `
[tool.poetry]
name = "med"
version = "0.3.1"
[tool.poetry.dependencies]
python = "^3.9"
Core_Lib = "^1.2"
near = { path = "../near", develop = true }
nearer = { path = "../nearer", version = "^2" }
extra = { version = ">=1,<2", optional = true, extras = ["x"] }
[tool.poetry.group.dev.dependencies]
pytest = "*"
[tool.poetry.dev-dependencies]
black = "22.1"
`;
    expect(read('pyproject.toml', text)).toMatchObject({
      packageName: 'med',
      version: '0.3.1',
      dynamicVersion: null,
    });
    expect(short('pyproject.toml', text)).toEqual([
      'core-lib runtime ^1.2',
      'near runtime  local',
      'nearer runtime ^2 local',
      'extra optional >=1,<2',
      'pytest dev *',
      'black dev 22.1',
    ]);
  });

  it.each([
    ['[project]\nname = "a"\nclassifiers = ["Private :: Do Not Upload"]', true],
    ['[project]\nname = "a"\n[tool.uv]\npackage = false', true],
    ['[tool.poetry]\nname = "a"\npackage-mode = false', true],
    ['[tool.poetry]\nname = "a"', false],
    ['[project]\nname = "a"', false],
  ])('knows what must not be published: %j', (text, expected) => {
    expect(read('pyproject.toml', text).private).toBe(expected);
  });

  const files = (...names: string[]) => ({
    kind: 'file',
    files: names,
    pattern: expect.any(String),
  });
  it.each([
    ['[tool.hatch.version]\npath = "src/a/__about__.py"', files('src/a/__about__.py')],
    [
      '[tool.hatch.version]\npath = "a.txt"\npattern = "v(?P<version>.*)"',
      { kind: 'file', files: ['a.txt'], pattern: 'v(?P<version>.*)' },
    ],
    ['[tool.hatch.version]\nsource = "vcs"', { kind: 'vcs' }],
    [
      '[tool.setuptools.dynamic]\nversion = { attr = "a.b.__version__" }',
      files('a/b/__init__.py', 'a/b.py', 'src/a/b/__init__.py', 'src/a/b.py'),
    ],
    [
      '[tool.setuptools]\npackage-dir = { "" = "lib" }\n[tool.setuptools.dynamic]\nversion.attr = "a.V"',
      files(
        'lib/a/__init__.py',
        'lib/a.py',
        'a/__init__.py',
        'a.py',
        'src/a/__init__.py',
        'src/a.py',
      ),
    ],
    [
      '[tool.setuptools.packages.find]\nwhere = ["py"]\n[tool.setuptools.dynamic]\nversion.attr = "a.V"',
      files(
        'py/a/__init__.py',
        'py/a.py',
        'a/__init__.py',
        'a.py',
        'src/a/__init__.py',
        'src/a.py',
      ),
    ],
    [
      '[tool.setuptools.dynamic]\nversion = { file = "VERSION" }',
      { kind: 'file', files: ['VERSION'], pattern: null },
    ],
    [
      '[tool.setuptools.dynamic]\nversion = { file = ["VERSION"] }',
      { kind: 'file', files: ['VERSION'], pattern: null },
    ],
    ['[tool.setuptools_scm]', { kind: 'vcs' }],
    ['[build-system]\nrequires = ["setuptools", "Setuptools_SCM>=8"]', { kind: 'vcs' }],
    ['[tool.pdm.version]\nsource = "scm"', { kind: 'vcs' }],
    ['[tool.pdm.version]\nsource = "file"\npath = "a/v.py"', files('a/v.py')],
    [
      '[build-system]\nbuild-backend = "flit_core.buildapi"',
      files('a_b/__init__.py', 'a_b.py', 'src/a_b/__init__.py', 'src/a_b.py'),
    ],
    [
      '[build-system]\nbuild-backend = "maturin"',
      { kind: 'file', files: ['Cargo.toml'], pattern: null },
    ],
    ['[build-system]\nbuild-backend = "mine"', { kind: 'unknown' }],
  ])('finds a dynamic version: %j', (tables, expected) => {
    expect(
      read('pyproject.toml', `[project]\nname = "A.b"\ndynamic = ["version"]\n${tables}`),
    ).toMatchObject({ version: null, dynamicVersion: expected });
  });

  it('may only configure tools', () => {
    expect(read('pyproject.toml', '[tool.ruff]\nline-length = 100')).toMatchObject({
      packageName: null,
      version: null,
      dynamicVersion: null,
      requirements: [],
    });
  });

  it.each([
    ['not TOML', '[project]\nname = "a"\nversion = "1\n', 'manifest-malformed pyproject.toml:3'],
    [
      'with a repeated key',
      '[project]\nname = "a"\nname = "b"',
      'manifest-malformed pyproject.toml:3',
    ],
    ['with a number for a version', '[project]\nversion = 1', 'manifest-malformed pyproject.toml'],
    [
      'with an odd requirement',
      '[project]\ndependencies = [\n  "fine",\n  "not a requirement",\n]',
      'manifest-malformed pyproject.toml:4',
    ],
    [
      'with a text for a list',
      '[project]\ndependencies = "a"',
      'manifest-malformed pyproject.toml',
    ],
    [
      'nested without end',
      `a = ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      'manifest-malformed pyproject.toml',
    ],
    ['10 MB of it', `a = "${'x'.repeat(10_000_000)}"`, 'manifest-malformed pyproject.toml'],
  ])('is refused %s', (_what, text, expected) => {
    expect(failure('pyproject.toml', text)).toBe(expected);
  });
});

describe('setup.cfg', () => {
  const PBR =
    '[metadata]\nname = oslo.thing\nsummary = A thing\n\n[files]\npackages =\n    oslo_thing\n';

  it('names the package of a project that pbr builds, whose version is in tags', () => {
    expect(read('setup.cfg', PBR)).toEqual({
      ecosystem: 'python',
      packageName: 'oslo.thing',
      version: null,
      dynamicVersion: { kind: 'vcs' },
      private: false,
      requirements: [],
    });
  });

  it.each([
    ['1.2.0', '1.2.0', null],
    ['file: VERSION', null, { kind: 'file', files: ['VERSION'], pattern: null }],
    [
      'attr: thing.about.__version__',
      null,
      expect.objectContaining({
        kind: 'file',
        files: expect.arrayContaining(['lib/thing/about.py', 'thing/about/__init__.py']) as unknown,
      }),
    ],
  ])('with the version %s', (version, stated, dynamicVersion) => {
    const text = `[metadata]\nname = thing\nversion = ${version}\n[options]\npackage_dir =\n    = lib\n`;
    expect(read('setup.cfg', text)).toMatchObject({ version: stated, dynamicVersion });
  });

  it('may leave everything to setup.py, or configure tools alone', () => {
    expect(read('setup.cfg', '[metadata]\nname = thing\n').dynamicVersion).toEqual({
      kind: 'unknown',
    });
    expect(read('setup.cfg', '[flake8]\nmax-line-length = 99\n')).toMatchObject({
      packageName: null,
      dynamicVersion: null,
    });
  });

  it('may say that it is private', () => {
    const text = '[metadata]\nname = thing\nclassifiers =\n    Private :: Do Not Upload\n';
    expect(read('setup.cfg', text).private).toBe(true);
  });
});

import { found, type Texts } from './runtime-search.fixture';

const dist = (name: string, version: string, ...lines: readonly string[]): Texts => ({
  [`.venv/lib/python3.11/site-packages/${name}-${version}.dist-info/METADATA`]: [
    `Name: ${name}`,
    `Version: ${version}`,
    ...lines,
    '',
  ].join('\n'),
});
const PYTHON = {
  'web/pyproject.toml': `[project]
name = "Web"
version = "1.0.0"
dependencies = ["core_x[fast]", "A.a[more]>=1"]
[project.optional-dependencies]
all = ["e"]
[dependency-groups]
dev = ["dev"]
`,
  'core/pyproject.toml': `[project]
name = "core-x"
version = "1.0.0"
dependencies = ["b"]
[project.optional-dependencies]
fast = ["c"]
slow = ["dev"]
`,
};

describe('distributions that are installed', () => {
  const installed = {
    ...dist(
      'a_a',
      '1.0',
      'License-Expression: MIT',
      'Requires-Dist: d; extra == "more"',
      'Requires-Dist: dev; extra == "x"',
    ),
    ...dist('b', '1.0', 'License: ISC'),
    ...dist('c', '1.0'),
    ...dist('d', '1.0', 'License-Expression: Zlib', 'Requires-Dist: a-a'),
  };

  it('speak for themselves, with the extras that are asked for, and all that the project offers', () => {
    expect(found({ tracked: PYTHON, installed })).toEqual([
      'web → a-a 1.0 MIT',
      'web → e ? because it is not installed here',
      'web → core-x → b 1.0 ISC',
      'web → core-x → c 1.0 because its metadata says none',
      'web → a-a → d 1.0 Zlib',
    ]);
  });

  it('those of the project’s folder come first, and an absolute folder is taken as it is', () => {
    const near = Object.fromEntries(
      Object.entries(dist('b', '2.0', 'License: MIT')).map(([path, one]) => [`core/${path}`, one]),
    );
    const asked = { tracked: PYTHON, installed: { ...installed, ...near }, released: ['core'] };
    expect(found(asked)[0]).toBe('core → b 2.0 MIT');
    const far = Object.fromEntries(
      Object.entries(dist('b', '3.0', 'License: MIT')).map(([path, one]) => [
        path.replace('.venv/lib/python3.11', '/opt/env/Lib'),
        one,
      ]),
    );
    expect(
      found({ ...asked, installed: far, environments: ['/opt/env'], workspace: 'ws' })[0],
    ).toBe('core → b 3.0 MIT');
  });

  it('what Poetry requires, with its extras', () => {
    const tracked = {
      'web/pyproject.toml': `[tool.poetry]
name = "web"
version = "1.0.0"
[tool.poetry.dependencies]
python = "^3.11"
a-a = { version = "^1.0", extras = ["more"] }
b = { version = "^1.0", optional = true }
[tool.poetry.group.dev.dependencies]
dev = "*"
`,
    };
    expect(found({ tracked, installed })).toEqual([
      'web → a-a 1.0 MIT',
      'web → b 1.0 ISC',
      'web → a-a → d 1.0 Zlib',
    ]);
  });

  it('dependencies that the build adds are not known', () => {
    const tracked = {
      'web/pyproject.toml': '[project]\nname = "web"\nversion = "1"\ndynamic = ["dependencies"]\n',
    };
    expect(found({ tracked, installed })).toEqual([
      'web → what the build adds ? because web/pyproject.toml leaves its dependencies to the build',
    ]);
  });
});

describe('uv.lock', () => {
  const LOCK = `version = 1

[[package]]
name = "a-a"
version = "1.0.0"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "b", version = "2.0", marker = "sys_platform == 'win32'" }]

[package.optional-dependencies]
more = [{ name = "d" }]
x = [{ name = "dev" }]

[[package]]
name = "b"
version = "1.0"

[[package]]
name = "b"
version = "2.0"

[[package]]
name = "c"
version = "1.0"

[[package]]
name = "d"
version = "1.0"

[[package]]
name = "core-x"
source = { editable = "core" }
dependencies = [{ name = "b" }]
`;
  const installed = {
    ...dist('a_a', '1.0', 'License-Expression: MIT'),
    ...dist('b', '2.0', 'License: ISC'),
    ...dist('d', '1.0', 'License-Expression: Zlib'),
  };

  it('says what is needed, every version of it; what is installed says the licences', () => {
    expect(found({ tracked: { ...PYTHON, 'uv.lock': LOCK }, installed })).toEqual([
      'web → a-a 1.0.0 MIT',
      'web → e ? because it is not in uv.lock',
      'web → core-x → b 1.0 because 2.0 is installed here, and not what uv.lock says',
      'web → core-x → b 2.0 ISC',
      'web → core-x → c 1.0 because it is not installed here',
      'web → a-a → d 1.0 Zlib',
    ]);
  });

  it('of several versions needs the one that it says', () => {
    const tracked = {
      'web/pyproject.toml': '[project]\nname = "web"\nversion = "1"\ndependencies = ["a-a"]\n',
      'uv.lock': LOCK,
    };
    expect(found({ tracked, installed })).toEqual(['web → a-a 1.0.0 MIT', 'web → a-a → b 2.0 ISC']);
  });

  it('knows what the build adds', () => {
    const tracked = {
      'core/pyproject.toml':
        '[project]\nname = "core-x"\nversion = "1"\ndynamic = ["dependencies"]\n',
      'uv.lock': LOCK.replace('version = "1.0"\n\n[[package]]\nname = "b"\n', ''),
    };
    expect(found({ tracked, installed, released: ['core'] })).toEqual(['core → b 2.0 ISC']);
  });

  it('an entry that is no TOML does not pass', () => {
    const tracked = {
      ...PYTHON,
      'uv.lock': LOCK.replace('[{ name = "b", version = "2.0"', '[{ name ='),
    };
    expect(found({ tracked, installed })[0]).toBe(
      'web → a-a 1.0.0 because its entry in uv.lock cannot be read',
    );
  });
});

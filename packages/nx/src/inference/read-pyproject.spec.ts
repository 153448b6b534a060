import { readPyproject } from './read-pyproject';

describe('readPyproject', () => {
  it('finds the name and every requirement once, whatever table it stands in', () => {
    const text = `
[project]
name = "Acme.Core"
dependencies = ["acme_base>=1.0,<2", "requests[socks] >= 2 ; python_version < '3.12'", "  Zope.Interface"]
[project.optional-dependencies]
ml = ["acme-ml @ git+https://example.org/ml", "acme.base"]
[dependency-groups]
dev = ["pytest", { include-group = "lint" }]
lint = ["ruff"]
`;
    expect(readPyproject(text)).toEqual({
      name: 'Acme.Core',
      private: false,
      requires: ['acme-base', 'requests', 'zope-interface', 'acme-ml', 'pytest', 'ruff'],
      problem: null,
    });
  });

  it.each([
    ['[tool.ruff]\nline-length = 100\n'],
    ['project = "x"\n'],
    [''],
    ['[tool.poetry]\npackages = [{ include = "a" }]\n'],
    ['[tool.poetry.dependencies]\nrequests = "^2"\n'],
  ])('takes %j for no project', (text) => {
    expect(readPyproject(text)).toBeNull();
  });

  it.each([
    ['[project]\nname = "a"\nversion = = 1\n', 'a', 3],
    ["[build-system]\nrequires = [\n[project]\nname = 'b'\n", 'b', 3],
    ['[project]\nversion = "1\n', null, 2],
    ['[project]\n[project]\nname = "c"\n', null, 2],
    ['[tool.ruff]\nx = 1\n[tool.poetry]\nname = "d"\nversion = = 1\n', 'd', 5],
  ])('keeps the name of a malformed file and says where: %j', (text, name, line) => {
    expect(readPyproject(text)).toMatchObject({ name, problem: { line } });
  });

  it.each([
    ['[project]\nname = "a"\nclassifiers = ["Private :: Do Not Upload"]\n'],
    ['[project]\nname = "a"\n[tool.uv]\npackage = false\n'],
  ])('sees what must not reach a registry: %j', (text) => {
    expect(readPyproject(text)).toMatchObject({ private: true });
  });

  it('reads what is Poetry’s alone', () => {
    const text = `
[tool.poetry]
name = "Acme.Core"
version = "1.0.0"
[tool.poetry.dependencies]
python = "^3.10"
Acme_Base = { path = "../base", develop = true }
requests = "^2"
[tool.poetry.group.test.dependencies]
pytest = { version = "^8" }
[tool.poetry.dev-dependencies]
ruff = "*"
`;
    expect(readPyproject(text)).toEqual({
      name: 'Acme.Core',
      private: false,
      requires: ['acme-base', 'requests', 'ruff', 'pytest'],
      problem: null,
    });
  });

  it('reads what [project] and Poetry say together once', () => {
    const text = `
[project]
name = "acme-core"
dependencies = ["acme-base>=1.0"]
[tool.poetry]
name = "other"
[tool.poetry.dependencies]
acme-base = { path = "../base" }
`;
    expect(readPyproject(text)).toMatchObject({ name: 'acme-core', requires: ['acme-base'] });
  });

  it.each([
    ['[tool.poetry]\npackage-mode = false\n', null],
    ['[tool.poetry]\nname = "app"\npackage-mode = false\n', 'app'],
  ])('sees what Poetry does not package: %j', (text, name) => {
    expect(readPyproject(text)).toMatchObject({ name, private: true });
  });

  it('takes odd shapes for no requirement', () => {
    expect(
      readPyproject('[project]\nname = ""\ndependencies = "x"\noptional-dependencies = [1]\n'),
    ).toEqual({ name: null, private: false, requires: [], problem: null });
  });

  it('holds out against a big malformed file', () => {
    expect(readPyproject(`[project]\n${'x = [\n'.repeat(200_000)}`)).toMatchObject({ name: null });
  });
});

import { manifestEcosystem } from './manifest-ecosystem';

describe('manifestEcosystem', () => {
  it.each([
    ['package.json', 'npm'],
    ['packages/a/package.json', 'npm'],
    ['python/a/pyproject.toml', 'python'],
    ['crates/a/Cargo.toml', null],
    ['a/my-package.json', null],
    ['package.json/readme.md', null],
    ['constructor', null],
    ['', null],
  ])('%j is a manifest of %s', (path, ecosystem) => {
    expect(manifestEcosystem(path)).toBe(ecosystem);
  });
});

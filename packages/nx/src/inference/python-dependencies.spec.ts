import { pythonDependencies } from './python-dependencies';

const project = (name: string, distribution: string | null, requires: readonly string[] = []) => ({
  project: name,
  file: `${name}/pyproject.toml`,
  pyproject: { name: distribution, private: false, requires, problem: null },
});

describe('pythonDependencies', () => {
  it('joins requirement and distribution by their normalised names', () => {
    expect(
      pythonDependencies([
        project('core', 'Acme_Core'),
        project('app', 'app', ['acme-core', 'requests']),
      ]),
    ).toEqual([{ source: 'app', target: 'core', sourceFile: 'app/pyproject.toml' }]);
  });

  it('allows cycles, but no project depends on itself through its own extras', () => {
    expect(
      pythonDependencies([project('a', 'a', ['b', 'a']), project('b', 'b', ['a'])]).map(
        ({ source, target }) => `${source}>${target}`,
      ),
    ).toEqual(['a>b', 'b>a']);
  });

  it('guesses nothing when two projects share a name', () => {
    expect(
      pythonDependencies([project('x', 'x'), project('copy', 'X'), project('app', 'app', ['x'])]),
    ).toEqual([]);
  });
});

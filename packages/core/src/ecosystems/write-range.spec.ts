import { writeRange } from './write-range';

const write = (path: string, text: string, edit: Parameters<typeof writeRange>[2]) => {
  const result = writeRange(path, text, edit);
  return result.ok
    ? result.value
    : result.failures.map(({ code, where }) => `${code} ${where}`).join();
};

describe('writeRange', () => {
  it('edits every place of a package.json that says so', () => {
    const text =
      '\uFEFF{\r\n\t"dependencies": { "@s/b" : "^1.0.0" },\r\n\t"devDependencies": {"@s/b":"^1.0.0", "c": "^1.0.0"},\r\n\t"peerDependencies": { "@s/b": ">=1" }\r\n}';
    expect(write('package.json', text, { packageName: '@s/b', from: '^1.0.0', to: '^2.0.0' })).toBe(
      '\uFEFF{\r\n\t"dependencies": { "@s/b" : "^2.0.0" },\r\n\t"devDependencies": {"@s/b":"^2.0.0", "c": "^1.0.0"},\r\n\t"peerDependencies": { "@s/b": ">=1" }\r\n}',
    );
  });

  it('follows an alias', () => {
    const edit = { packageName: '@s/real', from: 'npm:@s/real@^1', to: 'npm:@s/real@^2' };
    expect(write('package.json', '{"dependencies": {"x": "npm:@s/real@^1"}}', edit)).toBe(
      '{"dependencies": {"x": "npm:@s/real@^2"}}',
    );
  });

  const python = (requirement: string) =>
    `[project]\r\nname = "a" # é\r\ndependencies = [\r\n  ${requirement}, # why\r\n  "other>=1,<2",\r\n]\r\n`;
  it.each([
    [
      '"My_Core[x]>=1,<2 ; python_version < \'3.8\'"',
      '"My_Core[x]>=1,<3 ; python_version < \'3.8\'"',
    ],
    ["'my.core >=1,<2'", "'my.core >=1,<3'"],
    ['"my-core (>=1,<2)"', '"my-core (>=1,<3)"'],
    ['"""my-core>=1,<2"""', '"""my-core>=1,<3"""'],
    ['"\\u006dy-core>=1,<2"', 'manifest-malformed pyproject.toml:4'],
    ['"my-core>=1,<4"', '"my-core>=1,<4"'],
    ['"my-core-extra>=1,<2"', '"my-core-extra>=1,<2"'],
  ])('edits %s', (from, to) => {
    const expected = to.startsWith('manifest') ? to : python(to);
    expect(
      write('pyproject.toml', python(from), {
        packageName: 'My-Core',
        from: '>=1,<2',
        to: '>=1,<3',
      }),
    ).toBe(expected);
  });

  it('edits extras, groups, Poetry and uv tables', () => {
    const text = (range: string) => `
[project.optional-dependencies]
x = ["core${range}"]
[dependency-groups]
y = ["core${range}", {include-group = "z"}]
z = []
[tool.poetry.dependencies]
core = "${range}"
[tool.poetry.group.t.dependencies]
core = { version = "${range}", path = "../core" }
[tool.uv]
dev-dependencies = ["core${range}"]
constraint-dependencies = ["core==1.2"]
`;
    expect(
      write('pyproject.toml', text('~=1.2'), { packageName: 'core', from: '~=1.2', to: '~=2.0' }),
    ).toBe(text('~=2.0'));
  });

  it.each([
    ['"core"', '"core>=1.7,<1.8"'],
    ['"core[x] ; python_version < \'3.8\'"', '"core[x] >=1.7,<1.8; python_version < \'3.8\'"'],
    ["'core'", "'core>=1.7,<1.8'"],
    ['"core @ file:///core"', '"core @ file:///core"'],
    ['"\\u0063ore"', 'manifest-malformed pyproject.toml:4'],
  ])('gives %s a range', (from, to) => {
    const edit = { packageName: 'core', from: '', to: '>=1.7,<1.8' };
    const expected = to.startsWith('manifest') ? to : python(to);
    expect(write('pyproject.toml', python(from), edit)).toBe(expected);
  });

  it('gives no range to a folder of Poetry’s', () => {
    const text = '[tool.poetry.dependencies]\ncore = { path = "core" }\n';
    const edit = { packageName: 'core', from: '', to: '>=1.7,<1.8' };
    expect(write('pyproject.toml', text, edit)).toBe(text);
  });

  it('leaves what is not there', () => {
    expect(write('package.json', '{}', { packageName: 'a', from: '^1', to: '^2' })).toBe('{}');
    expect(write('package.json', '{', { packageName: 'a', from: '^1', to: '^2' })).toBe(
      'manifest-malformed package.json:1',
    );
  });
});

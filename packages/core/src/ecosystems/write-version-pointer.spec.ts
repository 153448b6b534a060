import fc from 'fast-check';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';
import { parseTOML, getStaticTOMLValue } from 'toml-eslint-parser';
import { heldVersion } from './holders/held-version';
import { writeVersion } from './write-version';

function write(path: string, text: string, pointer: string, version = '1.3.0'): string {
  const result = writeVersion({ path, pattern: null, pointer }, text, version);
  return result.ok ? result.value : result.failures.map(({ code }) => code).join();
}

/** `<1.2.0>` marks what is replaced. */
const before = (text: string) => text.replace(/<([^<>]*)>/g, '$1');
const after = (text: string) => text.replace(/<([^<>]*)>/g, '1.3.0');

describe('writeVersion at a pointer', () => {
  it.each<[path: string, pointer: string, text: string]>([
    ['lerna.json', '/version', '{\n\t"npmClient": "yarn",\r\n\t"version" :  "<1.2.0>" }'],
    [
      'tsconfig.json',
      '/extra/0/v',
      '\uFEFF// top\n{ "extra": [ { /* v */ "v": "<1.2.0>", }, "1.2.0" ], }\n',
    ],
    ['a.jsonc', '/a~1b/c~0d/', '{"a/b": {"c~d": {"": "<1.2.0>"}}}'],
    ['package.json', '/config/shown', '{"version": "1.2.0", "config": {"shown": "<1.2.0>"}}'],
    ['.release.json', '/packages~1core', '{"packages/core": "<1.2.0>", "packages/web": "1.2.0"}'],
    [
      'Chart.yaml',
      '/appVersion',
      '# chart\nversion: 1.2.0\nappVersion: "<1.2.0>" # keep\ndependencies:\n  - version: 9\n',
    ],
    ['values.yml', '/images/1/tag', "images:\r\n- {tag: '1.0'}\r\n-   tag:   <1.2.0>  # keep\r\n"],
    ['a.yaml', '/8/v', '\uFEFF8: { v: &anchor <1.2.0> }\nb: *anchor\n---\n8: {v: x}\n'],
    ['a.yaml', '/~0', "~: 1\n'~': !!str <1.2.0>\n"],
    ['Cargo.toml', '/workspace/package/version', '[workspace.package]\nversion = "<1.2.0>" # c\n'],
    ['book.toml', '/tool/1/v', "[[tool]]\nv = '1.2.0'\n[[tool]]\nv = '''<1.2.0>'''\n"],
    [
      'pyproject.toml',
      '/tool/x/version',
      '[project]\nversion = "1.2.0"\n[tool]\nx.version = "<1.2.0>"',
    ],
  ])('edits %s at %s and nothing beside', (path, pointer, text) => {
    expect(write(path, before(text), pointer)).toBe(after(text));
    expect(write(path, after(text), pointer)).toBe(after(text));
    expect(heldVersion({ path, pattern: null, pointer }, before(text))).toEqual({
      ok: true,
      value: /<(.*?)>/.exec(text)?.[1],
    });
  });

  it.each<[path: string, pointer: string, text: string, code: string]>([
    ['a.json', '/x', '{"version": "1.2.0"}', 'version-holder-not-found'],
    ['a.json', '/version', '{"version": 1}', 'version-holder-not-found'],
    ['a.json', '/version/0', '{"version": "1.2.0"}', 'version-holder-not-found'],
    ['a.json', '/a/-', '{"a": ["1.2.0"]}', 'version-holder-not-found'],
    ['a.json', '/a/00', '{"a": ["1.2.0"]}', 'version-holder-not-found'],
    ['a.json', '/a', '{"a": "1.2.0", "a": "1.2.0"}', 'version-holder-not-found'],
    ['a.json', '/a/b', '{"a": {"b": "1"}, "a": {"b": "1"}}', 'version-holder-not-found'],
    ['a.json', '/a', '{"a": ', 'manifest-malformed'],
    ['a.json', '/a', '', 'manifest-malformed'],
    ['a.json', '/a', '['.repeat(100_000), 'manifest-malformed'],
    ['a.yaml', '/version', 'version: 1.2\n', 'version-holder-not-found'],
    ['a.yaml', '/version', 'version: |\n  1.2.0\n', 'version-holder-not-found'],
    ['a.yaml', '/b', 'a: &x 1.2.0\nb: *x\n', 'version-holder-not-found'],
    ['a.yaml', '/a/b', 'a:\n', 'version-holder-not-found'],
    ['a.yaml', '/a', 'a: [\n', 'manifest-malformed'],
    ['a.yaml', '/a', '', 'manifest-malformed'],
    ['a.yaml', '/a', '- '.repeat(100_000), 'manifest-malformed'],
    ['a.toml', '/version', 'version = 1\n', 'version-holder-not-found'],
    ['a.toml', '/a/version', 'version = "1"\n', 'version-holder-not-found'],
    ['a.toml', '/a', 'a = \n', 'manifest-malformed'],
    ['a.py', '/version', 'version = "1"\n', 'version-pointer-unfit'],
    ['VERSION', '/version', '1.2.0\n', 'version-pointer-unfit'],
    ['a.json', '/a', ' '.repeat(10_000_000), 'manifest-malformed'],
  ])('refuses %s at %s: %j', (path, pointer, text, code) => {
    expect(write(path, text, pointer)).toBe(code);
  });

  const key = fc.oneof(
    fc.string({ minLength: 1, maxLength: 4 }),
    fc.constantFrom('version', 'a/b', '~', '0', '-', 'ä€', '#'),
  );
  const leaf = fc.constantFrom<unknown>('1.2.0', '9', 1, true, null, 'x: y # z');
  const tree = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(key, tie('node'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).node;
  const document = fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

  /** Every text of a document, and the pointer to it. */
  function texts(value: unknown, at = ''): readonly (readonly [pointer: string, text: string])[] {
    if (typeof value === 'string') return [[at, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) =>
      texts(inner, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    );
  }
  const changed = (value: unknown, pointer: string, to: string, at = ''): unknown => {
    if (at === pointer) return to;
    if (Array.isArray(value))
      return value.map((inner, index) => changed(inner, pointer, to, `${at}/${index}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        changed(inner, pointer, to, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
      ]),
    );
  };

  it.each([
    [
      'a.json',
      (value: object) => JSON.stringify(value, null, 3),
      (text: string): unknown => JSON.parse(text),
    ],
    ['a.yaml', (value: object) => stringifyYaml(value), (text: string): unknown => parseYaml(text)],
  ])('changes exactly one value of any %s, and twice is once', (path, print, read) => {
    fc.assert(
      fc.property(document, fc.nat(), (value, choice) => {
        const all = texts(value);
        fc.pre(all.length > 0);
        const [pointer, old] = all[choice % all.length]!;
        const text = print(value);
        const written = write(path, text, pointer);
        expect(read(written)).toEqual(changed(value, pointer, '1.3.0'));
        expect(write(path, written, pointer)).toBe(written);
        const restored = write(path, written, pointer, old);
        if (/^[\d.]+$/.test(old) && path.endsWith('.json')) expect(restored).toBe(text);
      }),
    );
  });

  it('changes exactly one value of TOML', () => {
    const text = 'a = "1"\n[b]\nc = ["1", { d = "1" }]\n[[e]]\nf = "1"\n[[e]]\nf = "1"\n';
    const read = (toml: string) => getStaticTOMLValue(parseTOML(toml));
    for (const [pointer] of texts(read(text)))
      expect(read(write('a.toml', text, pointer))).toEqual(changed(read(text), pointer, '1.3.0'));
  });
});

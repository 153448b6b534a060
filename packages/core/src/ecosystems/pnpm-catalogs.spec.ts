import fc from 'fast-check';
import { parse } from 'yaml';
import { rangesOf } from './ranges-of';
import { readCatalogs } from './read-catalogs';
import { updateLockfile } from './update-lockfile';
import { writeRange } from './write-range';

/** `«old|new»` marks what is replaced. */
const before = (text: string) => text.replace(/«([^«»|]*)\|([^«»|]*)»/g, '$1');
const after = (text: string) => text.replace(/«([^«»|]*)\|([^«»|]*)»/g, '$2');

const WORKSPACE = `packages: [ "packages/*" ]   # all
catalog:
  '@acme/core':   «^1.0.0|^2.0.0»   # ours
  "@acme/web": ^1.0.0
catalogs:
  old: { '@acme/core': '~1.0.0', react: ^1.0.0 }
  new:
    '@acme/core': "«^1.0.0|^2.0.0»"
onlyBuiltDependencies: [react]
`;
const EDIT = { packageName: '@acme/core', from: '^1.0.0', to: '^2.0.0' };

function write(path: string, text: string, edit = EDIT): string {
  const written = writeRange(path, text, edit);
  return written.ok ? written.value : written.failures.map(({ code }) => code).join();
}

describe('catalogs of pnpm', () => {
  it.each<[string, string, string | null]>([
    ['catalog:', '@acme/core', '^1.0.0'],
    ['catalog:default', '@acme/core', '^1.0.0'],
    ['catalog: old', '@acme/core', '~1.0.0'],
    ['catalog:old', '@acme/web', null],
    ['catalog:none', '@acme/core', null],
    ['^1.0.0', '@acme/core', null],
  ])('%s of %s stands for %s', (range, name, expected) => {
    const files = new Map([['js/pnpm-workspace.yaml', before(WORKSPACE)]]);
    const catalogs = readCatalogs(files, 'js');
    const stands = catalogs.ok ? catalogs.value('npm', { name, range }) : null;
    expect(stands).toEqual(
      expected === null ? null : { file: 'js/pnpm-workspace.yaml', range: expected },
    );
    expect(catalogs.ok && catalogs.value('python', { name, range })).toBeNull();
  });

  it('are none where there is no such file, and are said to be damaged', () => {
    const none = readCatalogs(new Map(), '');
    expect(none.ok && none.value('npm', { name: 'x', range: 'catalog:' })).toBeNull();
    expect(readCatalogs(new Map([['pnpm-workspace.yaml', 'catalog: {\n']]), '')).toMatchObject({
      ok: false,
      failures: [{ code: 'manifest-malformed' }],
    });
  });

  it('are edited where they have the range, and nowhere beside', () => {
    expect(write('ws/pnpm-workspace.yaml', before(WORKSPACE))).toBe(after(WORKSPACE));
    expect(write('pnpm-workspace.yaml', after(WORKSPACE))).toBe(after(WORKSPACE));
    expect(write('pnpm-workspace.yaml', 'catalog: [\n')).toBe('manifest-malformed');
    expect(write('pnpm-workspace.yaml', 'packages: [a]\n')).toBe('packages: [a]\n');
  });

  it('have ranges as npm has them', () => {
    expect(rangesOf('pnpm-workspace.yaml')).toBe(rangesOf('package.json'));
  });

  it('change in exactly the values that were the range', () => {
    const entries = fc.dictionary(
      fc.constantFrom('@acme/core', 'web', '__proto__x', 'a b'),
      fc.constantFrom('^1.0.0', '~1.0.0', '*', '>=1 <2'),
      { noNullPrototype: true },
    );
    const document = fc.record({
      catalog: entries,
      catalogs: fc.dictionary(fc.constantFrom('a', 'b'), entries, { noNullPrototype: true }),
    });
    fc.assert(
      fc.property(document, (value) => {
        const text = JSON.stringify(value, null, 2);
        const written = write('pnpm-workspace.yaml', text);
        const expected: unknown = JSON.parse(text, (key, one: unknown) =>
          key === '@acme/core' && one === '^1.0.0' ? '^2.0.0' : one,
        );
        expect(parse(written)).toEqual(expected);
        expect(write('pnpm-workspace.yaml', written)).toBe(written);
      }),
    );
  });
});

const LOCK = `lockfileVersion: '9.0'

catalogs:
  default:
    '@acme/core':
      specifier: «^1.0.0|^2.0.0»
      version: «1.0.0|2.0.0»
    react:
      specifier: ^1.0.0
      version: 1.0.0
  old:
    '@acme/core':
      specifier: ~1.0.0
      version: 1.0.0

importers:

  packages/web:
    dependencies:
      '@acme/core':
        specifier: 'catalog:'
        version: link:../core
`;
const changes = [
  { root: 'packages/core', packageName: '@acme/core', version: '2.0.0', ranges: [] },
  { root: 'packages/web', packageName: 'web', version: null, ranges: [], catalogs: [EDIT] },
  { root: 'packages/app', packageName: 'app', version: null, ranges: [], catalogs: [EDIT] },
];

it('catalogs of pnpm-lock.yaml follow those of the workspace', () => {
  expect(updateLockfile('pnpm-lock.yaml', before(LOCK), changes)).toEqual({
    ok: true,
    value: after(LOCK),
  });
  expect(updateLockfile('pnpm-lock.yaml', after(LOCK), changes)).toEqual({
    ok: true,
    value: after(LOCK),
  });
  const [, ...unversioned] = changes;
  expect(updateLockfile('pnpm-lock.yaml', before(LOCK), unversioned)).toEqual({
    ok: true,
    value: before(LOCK).replace(
      'specifier: ^1.0.0\n      version: 1.0.0\n    react',
      'specifier: ^2.0.0\n      version: 1.0.0\n    react',
    ),
  });
});

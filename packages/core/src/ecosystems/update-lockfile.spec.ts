import type { LockChange } from './lock-change';
import { updateLockfile } from './update-lockfile';

const a: LockChange = { root: 'packages/a', packageName: '@s/a', version: '2.0.0', ranges: [] };
const b: LockChange = {
  root: 'packages/b',
  packageName: '@s/b',
  version: null,
  ranges: [
    { packageName: '@s/a', from: '^1.0.0', to: '^2.0.0' },
    { packageName: '@s/a', from: '>=1 <2', to: '>=1 <3' },
  ],
};
const top: LockChange = {
  root: '',
  packageName: 'root',
  version: '9.0.0',
  ranges: [{ packageName: '@s/a', from: '^1.0.0', to: '^2.0.0' }],
};

function update(path: string, text: string, changes: readonly LockChange[] = [a, b, top]): string {
  const result = updateLockfile(path, text, changes);
  return result.ok
    ? result.value
    : result.failures.map(({ code, where }) => `${code} ${where}`).join();
}

/** `<old|new>` marks what is replaced. */
const before = (text: string) => text.replace(/<([^<>|]*)\|([^<>|]*)>/g, '$1');
const after = (text: string) => text.replace(/<([^<>|]*)\|([^<>|]*)>/g, '$2');

const npm = `{
  "name": "root",
  "version": "<1.0.0|9.0.0>",
  "lockfileVersion": 2,
  "packages": {
    "": { "name": "root", "version": "<1.0.0|9.0.0>", "workspaces": ["packages/*"], "devDependencies": { "@s/a": "<^1.0.0|^2.0.0>" } },
    "node_modules/@s/a": { "resolved": "packages/a", "link": true },
    "node_modules/other": { "version": "1.0.0", "dependencies": { "@s/a": "^1.0.0" } },
    "packages/a": { "name": "@s/a", "version": "<1.0.0|2.0.0>", "license": "MIT" },
    "packages/b": { "version": "1.0.0", "dependencies": { "@s/a": "<^1.0.0|^2.0.0>" }, "peerDependencies": { "@s/a": "<GE1LT2|GE1LT3>" } },
    "packages/b/node_modules/x": { "version": "1.0.0" }
  },
  "dependencies": {
    "@s/a": { "version": "file:packages/a" },
    "@s/b": { "version": "file:packages/b", "requires": { "@s/a": "<^1.0.0|^2.0.0>" } }
  }
}
`;
// `<` and `>` are the marks here.
const angles = (text: string) => text.replace('GE1LT2', '>=1 <2').replace('GE1LT3', '>=1 <3');

describe('updateLockfile', () => {
  it.each(['package-lock.json', 'npm-shrinkwrap.json'])('keeps %s true', (path) => {
    expect(update(path, angles(before(npm)))).toBe(angles(after(npm)));
  });

  it('keeps line endings, a mark and odd spacing', () => {
    expect(
      update(
        'package-lock.json',
        '\uFEFF{\r\n\t"packages" : {"packages/a":{"version" :"1.0.0"}}}',
        [a],
      ),
    ).toBe('\uFEFF{\r\n\t"packages" : {"packages/a":{"version" :"2.0.0"}}}');
  });

  it('spells a version as npm does', () => {
    expect(
      update('package-lock.json', '{"packages":{"packages/a":{"version":"1.0.0"}}}', [
        { ...a, version: '2.0.0rc1' },
      ]),
    ).toBe('{"packages":{"packages/a":{"version":"2.0.0-rc.1"}}}');
  });

  it('knows the lockfile of a folder', () => {
    const text = (version: string) =>
      `{"version":"${version}","packages":{"":{"version":"${version}"},"packages/a":{"version":"1.0.0"}}}`;
    expect(update('packages/a/package-lock.json', text('1.0.0'), [a, top])).toBe(text('2.0.0'));
    expect(
      update('ws/package-lock.json', '{"packages":{"packages/a":{"version":"1.0.0"}}}', [
        { ...a, root: 'ws/packages/a' },
      ]),
    ).toBe('{"packages":{"packages/a":{"version":"2.0.0"}}}');
  });

  const pnpm = `lockfileVersion: '9.0'

importers:

  .:
    devDependencies:
      '@s/a':
        specifier: <^1.0.0|^2.0.0>
        version: link:packages/a

  packages/a: {}

  'packages/b':
    dependencies:
      '@s/a':
        specifier: '<^1.0.0|^2.0.0>' # keep
        version: link:../a
      other:
        specifier: ^1.0.0
        version: 1.0.0
    optionalDependencies:
      '@s/a':
        specifier: "<GE1LT2|GE1LT3>"
        version: link:../a

  packages/c:
    dependencies:
      '@s/a':
        specifier: ^1.0.0
        version: link:../a

packages:

  '@s/a@1.0.0':
    resolution: {integrity: sha512-x}
`;
  it.each([
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('keeps pnpm-lock.yaml true (%s)', (_name, endings) => {
    expect(update('pnpm-lock.yaml', endings(angles(before(pnpm))))).toBe(
      endings(angles(after(pnpm))),
    );
  });

  it('keeps the older pnpm-lock.yaml true, and quotes what needs quotes', () => {
    const text = (range: string) =>
      `lockfileVersion: 5.4\nimporters:\n  packages/b:\n    specifiers:\n      '@s/a': ${range}\n    dependencies:\n      '@s/a': link:../a\n`;
    expect(update('pnpm-lock.yaml', text('^1.0.0'))).toBe(text('^2.0.0'));
    const open = { ...b, ranges: [{ packageName: '@s/a', from: '^1.0.0', to: '>=1 <3' }] };
    expect(update('pnpm-lock.yaml', text('^1.0.0'), [open])).toBe(text("'>=1 <3'"));
  });

  const uv = `version = 1
revision = 3

[manifest]
members = ["a", "med-b"]

[[package]]
name = "a"
version = "<1.0.0|2.0.0rc1>"
source = { editable = "packages/a" }

[[package]]
name = "a"
version = "1.0.0"
source = { registry = "https://example.com/simple" }

[[package]]
name = "med-b"
version = "1.0.0"
source = { virtual = "packages/b" }
dependencies = [{ name = "a" }]

[package.metadata]
requires-dist = [
    { name = "a", marker = "extra == 'x'", specifier = "<~=1.0|~=2.0rc1>" },
    { name = "a", editable = "packages/a" },
    { name = "other", specifier = "~=1.0" },
]

[package.metadata.requires-dev]
dev = [{ name = "a", specifier = "<GE1.0,LT2|GE1.0,LT3>" }]

[[package]]
name = "other"
version = "1.0.0"
source = { registry = "https://example.com/simple" }
`;
  const marks = (text: string) => text.replaceAll('GE', '>=').replaceAll('LT', '<');
  it('keeps uv.lock true', () => {
    const changes: readonly LockChange[] = [
      { root: 'packages/a', packageName: 'a', version: '2.0.0rc1', ranges: [] },
      {
        root: 'packages/b',
        packageName: 'Med_B',
        version: null,
        ranges: [
          { packageName: 'A', from: '~= 1.0', to: '~= 2.0rc1' },
          { packageName: 'A', from: '<2, >=1.0', to: '<3, >=1.0' },
        ],
      },
    ];
    expect(update('uv.lock', marks(before(uv)), changes)).toBe(marks(after(uv)));
    expect(
      update(
        'uv.lock',
        'version = 1\n[[package]]\nname = "root"\nversion = "1.0.0"\nsource = { editable = "." }\n',
      ),
    ).toContain('version = "9.0.0"');
  });

  it('leaves files alone that are no lockfiles, and lockfiles that name nothing of this', () => {
    expect(update('packages/a/package.json', '{"version":"1.0.0"}')).toBe('{"version":"1.0.0"}');
    expect(update('package-lock.json', '{"packages":{"x":{"version":"1.0.0"}}}')).toBe(
      '{"packages":{"x":{"version":"1.0.0"}}}',
    );
    expect(update('pnpm-lock.yaml', 'lockfileVersion: 9\n')).toBe('lockfileVersion: 9\n');
    expect(update('uv.lock', '')).toBe('');
  });

  it.each([
    ['package-lock.json', '{\n  "packages": oops\n}', 'manifest-malformed package-lock.json:2'],
    [
      'pnpm-lock.yaml',
      'importers:\n  packages/b:\n    dependencies: [\n',
      'manifest-malformed pnpm-lock.yaml:4',
    ],
    [
      'uv.lock',
      '[[package]]\nname = "x"\n[[package]]\nsource = { editable = "packages/a" }\nversion = "1\n',
      'manifest-malformed uv.lock:5',
    ],
    ['package-lock.json', `{"a":${'['.repeat(200_000)}`, 'manifest-malformed package-lock.json'],
    [
      'pnpm-lock.yaml',
      `importers:\n  packages/b:\n    x:${' [\n'.repeat(200_000)}`,
      'manifest-malformed pnpm-lock.yaml',
    ],
    [
      'pnpm-lock.yaml',
      `importers:\n  packages/b:\n    ${'- '.repeat(200_000)}`,
      'manifest-malformed pnpm-lock.yaml',
    ],
    [
      'pnpm-lock.yaml',
      `importers:\n  packages/b:\n${Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth + 4)}a:`).join('\n')}`,
      'manifest-malformed pnpm-lock.yaml',
    ],
  ])('refuses a broken %s', (path, text, expected) => {
    expect(update(path, text)).toBe(expected);
  });
});

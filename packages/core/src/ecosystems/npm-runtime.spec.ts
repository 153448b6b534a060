import { found } from './runtime-search.fixture';

const WEB = { name: '@acme/web', dependencies: { '@acme/core': '^1.0.0', a: '^1.0.0' } };
const CORE = {
  name: '@acme/core',
  license: 'Proprietary',
  dependencies: { b: '1' },
  devDependencies: { dev: '1' },
};

describe('package-lock.json', () => {
  const lock = {
    lockfileVersion: 3,
    packages: {
      '': { workspaces: ['*'] },
      web: WEB,
      core: CORE,
      'node_modules/@acme/core': { resolved: 'core', link: true },
      'node_modules/a': {
        version: '1.0.0',
        license: 'MIT',
        dependencies: { b: '2', '@acme/core': '1' },
        optionalDependencies: { gone: '1' },
      },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC' },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/dev': { version: '1.0.0', license: 'GPL-3.0-only' },
    },
  };
  const tracked = {
    'web/package.json': WEB,
    'core/package.json': CORE,
    'package-lock.json': lock,
  };

  it('is read as Node finds packages; own packages are judged by what they need', () => {
    expect(found({ tracked })).toEqual([
      'web → a 1.0.0 MIT',
      'web → @acme/core → b 1.0.0 because package-lock.json does not say it, and it is not installed here',
      'web → a → b 2.0.0 ISC',
      'web → a → gone ? because it is not in package-lock.json',
    ]);
  });

  it.each<[string, object, string]>([
    ['says it', { version: '1.0.0', license: 'Zlib' }, 'Zlib'],
    ['says nothing', { version: '1.0.0' }, 'because its package.json says none'],
    [
      'is another',
      { version: '1.0.1', license: 'Zlib' },
      'because 1.0.1 is installed here, and not what package-lock.json says',
    ],
  ])('what is installed %s where the lockfile does not', (_name, value, said) => {
    const installed = { 'node_modules/b/package.json': value };
    expect(found({ tracked, installed })[1]).toBe(`web → @acme/core → b 1.0.0 ${said}`);
  });

  it('looks through all folders that hold a package, the nearest first', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '1' } },
      'node_modules/a/node_modules/b': {
        version: '1.0.0',
        license: 'MIT',
        dependencies: { c: '1' },
      },
      'node_modules/a/node_modules/c': {
        version: '1.0.0',
        license: 'ISC',
        dependencies: { d: '1' },
      },
      'node_modules/c': { version: '2.0.0', license: 'Zlib' },
      'node_modules/d': { version: '1.0.0', license: 'Zlib' },
    };
    const web = { 'web/package.json': { dependencies: { a: '1' } } };
    expect(found({ tracked: { ...web, 'package-lock.json': { packages } } }).slice(2)).toEqual([
      'web → a → b → c 1.0.0 ISC',
      'web → a → b → c → d 1.0.0 Zlib',
    ]);
  });

  it('of the project’s own folder comes first; of a workspace in a folder counts', () => {
    const own = {
      packages: { 'node_modules/a': { version: '9.0.0', license: 'ISC' } },
    };
    const web = { 'web/package.json': { dependencies: { a: '9' } } };
    expect(
      found({ tracked: { ...web, 'web/package-lock.json': own, 'package-lock.json': lock } }),
    ).toEqual(['web → a 9.0.0 ISC']);
    const inside = {
      'ws/web/package.json': { dependencies: { a: '9' } },
      'ws/package-lock.json': own,
    };
    expect(found({ tracked: inside, workspace: 'ws' })).toEqual(['web → a 9.0.0 ISC']);
  });

  it('that is no JSON is a failure', () => {
    expect(found({ tracked: { ...tracked, 'package-lock.json': '{' } })).toEqual([
      'manifest-malformed package-lock.json',
    ]);
  });

  it('is not needed where nothing is required', () => {
    expect(found({ tracked: { 'web/package.json': { devDependencies: { a: '1' } } } })).toEqual([]);
  });
});

describe('pnpm-lock.yaml', () => {
  const manifests = {
    'web/package.json': { ...WEB, dependencies: { ...WEB.dependencies, c: 'npm:d@1' } },
    'core/package.json': CORE,
  };
  const installed = {
    'node_modules/.pnpm/a@1.0.0_p@1.0.0/node_modules/a/package.json': {
      version: '1.0.0',
      license: 'MIT',
    },
    'node_modules/.pnpm/a@1.0.0-rc.1/node_modules/a/package.json': {
      version: '1.0.0-rc.1',
      license: 'GPL-3.0-only',
    },
    'node_modules/.pnpm/@s+b@1.0.0/node_modules/@s/b/package.json': {
      version: '1.0.0',
      license: 'ISC',
    },
    'node_modules/d/package.json': { version: '1.0.0', license: 'Zlib' },
    'node_modules/p/package.json': { version: '1.0.0', license: 'MIT' },
  };
  const expected = [
    'web → a 1.0.0 MIT',
    'web → d 1.0.0 Zlib',
    'web → @acme/core → b ? because it is not in pnpm-lock.yaml',
    'web → a → @s/b 1.0.0 ISC',
    'web → a → p 1.0.0 MIT',
  ];

  const NINE = `lockfileVersion: '9.0'

importers:

  .: {}

  web:
    dependencies:
      '@acme/core':
        specifier: workspace:*
        version: link:../core
      a:
        specifier: ^1.0.0
        version: 1.0.0(p@1.0.0)
      c:
        specifier: npm:d@1
        version: d@1.0.0

packages:

  '@s/b@1.0.0':
    resolution: {integrity: sha512-x}
  a@1.0.0:
    resolution: {integrity: sha512-x}
    peerDependencies:
      o: '*'
      p: '*'
    peerDependenciesMeta:
      o:
        optional: true
  d@1.0.0:
    resolution: {integrity: sha512-x}
  p@1.0.0:
    resolution: {integrity: sha512-x}

snapshots:

  '@s/b@1.0.0': {}

  a@1.0.0(p@1.0.0):
    dependencies:
      p: 1.0.0
    optionalDependencies:
      '@s/b': 1.0.0

  d@1.0.0: {}

  p@1.0.0: {}
`;
  const SIX = `lockfileVersion: '6.0'

importers:

  web:
    dependencies:
      '@acme/core':
        specifier: workspace:*
        version: link:../core
      a:
        specifier: ^1.0.0
        version: 1.0.0(p@1.0.0)
      c:
        specifier: npm:d@1
        version: /d@1.0.0

packages:

  /@s/b@1.0.0:
    resolution: {integrity: sha512-x}
    dev: false

  /a@1.0.0(p@1.0.0):
    resolution: {integrity: sha512-x}
    dependencies:
      p: 1.0.0
    optionalDependencies:
      '@s/b': 1.0.0
    dev: false

  /d@1.0.0:
    resolution: {integrity: sha512-x}
    dev: false

  /p@1.0.0:
    resolution: {integrity: sha512-x}
    dev: false
`;

  it.each([
    ['9', NINE],
    ['6', SIX],
  ])('version %s, and its store', (_version, lock) => {
    const seen = found({ tracked: { ...manifests, 'pnpm-lock.yaml': lock }, installed });
    expect([...seen].sort()).toEqual([...expected].sort());
  });

  it('what an address stands for has its version in the entry', () => {
    const lock = NINE.replaceAll('d@1.0.0', 'd@file:../shelf/d.tgz').replace(
      'd@file:../shelf/d.tgz:\n    resolution: {integrity: sha512-x}',
      "'d@file:../shelf/d.tgz':\n    resolution: {tarball: file:../shelf/d.tgz}\n    version: 1.0.0",
    );
    const there = {
      'node_modules/.pnpm/d@file+..+shelf+d.tgz/node_modules/d/package.json': {
        version: '1.0.0',
        license: 'ISC',
      },
    };
    expect(
      found({ tracked: { ...manifests, 'pnpm-lock.yaml': lock }, installed: there }),
    ).toContain('web → d 1.0.0 ISC');
  });

  it('version 6 of one folder has what it needs at the top', () => {
    const lock = `lockfileVersion: '6.0'\n\ndependencies:\n  p:\n    specifier: '1'\n    version: 1.0.0\n\npackages:\n\n  /p@1.0.0:\n    dev: false\n`;
    const tracked = {
      'web/package.json': { dependencies: { p: '1' } },
      'web/pnpm-lock.yaml': lock,
    };
    const there = { 'web/node_modules/p/package.json': { version: '1.0.0', license: 'MIT' } };
    expect(found({ tracked, installed: there })).toEqual(['web → p 1.0.0 MIT']);
  });

  it('an unresolved peer, a foreign link and a broken entry do not pass', () => {
    const lock = NINE.replace('      p: 1.0.0\n', '').replace(
      '    optionalDependencies:',
      '    dependencies: *x\n    optionalDependencies:',
    );
    const seen = found({ tracked: { ...manifests, 'pnpm-lock.yaml': lock }, installed });
    expect(seen[0]).toBe('web → a 1.0.0 because its entry in pnpm-lock.yaml cannot be read');
    const peerless = NINE.replace('    dependencies:\n      p: 1.0.0\n', '');
    expect(found({ tracked: { ...manifests, 'pnpm-lock.yaml': peerless }, installed })).toContain(
      'web → a → p ? because it is not in pnpm-lock.yaml',
    );
    const lost = NINE.replace("  '@s/b@1.0.0': {}\n", '');
    expect(found({ tracked: { ...manifests, 'pnpm-lock.yaml': lost }, installed })).toContain(
      'web → a → @s/b 1.0.0 because its entry in pnpm-lock.yaml cannot be read',
    );
    const linked = NINE.replace('version: d@1.0.0', 'version: link:../d');
    expect(found({ tracked: { ...manifests, 'pnpm-lock.yaml': linked }, installed })).toContain(
      'web → c ? because it is a link to ../d',
    );
  });

  it('of a version that is not read leaves it to what is installed', () => {
    const tracked = {
      'web/package.json': { dependencies: { p: '1' } },
      'pnpm-lock.yaml': 'lockfileVersion: 5.4\n',
    };
    expect(found({ tracked, installed })).toEqual(['web → p 1.0.0 MIT']);
  });
});

describe('what is installed, where no lockfile is read', () => {
  const tracked = {
    'web/package.json': WEB,
    'core/package.json': CORE,
    'yarn.lock': '# yarn lockfile v1\n',
  };

  it('is found as Node finds it', () => {
    const installed = {
      'node_modules/a/package.json': {
        name: 'a',
        version: '1.0.0',
        license: 'MIT',
        dependencies: { b: '2', c: '1' },
      },
      'node_modules/a/node_modules/b/package.json': { version: '2.0.0', license: 'ISC' },
      'node_modules/b/package.json': { version: '1.0.0', license: { type: 'Zlib' } },
      'node_modules/c/package.json': '{',
      'node_modules/@acme/core/package.json': { name: '@acme/core', license: 'GPL-3.0-only' },
    };
    expect(found({ tracked, installed })).toEqual([
      'web → a 1.0.0 MIT',
      'web → @acme/core → b 1.0.0 Zlib',
      'web → a → b 2.0.0 ISC',
      'web → a → c ? because its package.json cannot be read',
    ]);
  });

  it.each<[name: string, file: string, lock: string]>([
    [
      'Yarn 1',
      'yarn.lock',
      '# yarn lockfile v1\n\n\na@^1.0.0, a@~1.1.0:\n  version "1.1.0"\n\n"@s/x@1", s@npm:@s/x@^1:\n  version "1.0.0"\n',
    ],
    [
      'Yarn 2 and later',
      'yarn.lock',
      '__metadata:\n  version: 8\n\n"a@npm:^1.0.0":\n  version: 1.1.0\n  resolution: "a@npm:1.1.0"\n\n"s@npm:@s/x@^1":\n  version: 1.0.0\n  resolution: "@s/x@npm:1.0.0"\n\n"web@workspace:web":\n  version: 0.0.0-use.local\n  resolution: "web@workspace:web"\n',
    ],
    [
      'Bun',
      'bun.lock',
      '{ "packages": { "a": ["a@1.1.0", "", {}, "sha512-x"], "s": ["@s/x@1.0.0", "",], "web": ["web@workspace:web"], }, }',
    ],
  ])('does not pass where %s has locked another version', (_name, file, lock) => {
    const manifest = { name: 'web', dependencies: { a: '1', s: 'npm:@s/x@1' } };
    const at = (a: string, x: string) =>
      found({
        tracked: { 'web/package.json': manifest, [file]: lock },
        installed: {
          'node_modules/a/package.json': { name: 'a', version: a, license: 'MIT' },
          'node_modules/s/package.json': { name: '@s/x', version: x, license: 'ISC' },
        },
      });
    expect(at('1.1.0', '1.0.0')).toEqual(['web → a 1.1.0 MIT', 'web → @s/x 1.0.0 ISC']);
    expect(at('1.0.0', '1.2.0')).toEqual([
      `web → a 1.0.0 because that version is installed here, and not what ${file} says`,
      `web → @s/x 1.2.0 because that version is installed here, and not what ${file} says`,
    ]);
  });

  it('passes where a locked version cannot be compared, or is part of another package', () => {
    const lock = '"a@github:x/a":\n  version: 0.0.0-use.local\n  resolution: "a@portal:../a"\n';
    const installed = {
      'node_modules/a/package.json': { version: '3.0.0', license: 'MIT', dependencies: { b: '1' } },
      'node_modules/a/node_modules/b/package.json': { version: '1.0.0', license: 'MIT' },
    };
    const manifest = { dependencies: { a: '1' } };
    expect(
      found({ tracked: { 'web/package.json': manifest, 'yarn.lock': lock }, installed }),
    ).toEqual(['web → a 3.0.0 MIT', 'web → a → b 1.0.0 MIT']);
  });

  it('is not known where nothing is', () => {
    expect(found({ tracked })).toEqual([
      'web → a ? because it is not installed where Node would find it',
      'web → @acme/core → b ? because it is not installed where Node would find it',
    ]);
  });
});

it.each(['package.json', 'pyproject.toml'])('a %s that was not read does not pass', (name) => {
  const projects = [{ name: 'web', root: 'web', manifests: [`web/${name}`] }];
  expect(found({ tracked: {}, projects })).toEqual([`manifest-malformed web/${name}`]);
});

it('a project with both manifests answers for both', () => {
  const tracked = {
    'web/package.json': { dependencies: { a: '1' } },
    'web/pyproject.toml': '[project]\nname = "web"\nversion = "1"\ndependencies = ["b"]\n',
  };
  expect(found({ tracked })).toEqual([
    'web → a ? because it is not installed where Node would find it',
    'web → b ? because it is not installed here',
  ]);
});

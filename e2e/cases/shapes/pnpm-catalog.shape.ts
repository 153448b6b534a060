import type { Shape } from './shape';

const importer = (name: string, specifier: string, folder: string) =>
  `      ${name}:\n        specifier: ${specifier}\n        version: link:../${folder}\n`;

export const shape: Shape = {
  title: 'pnpm workspaces whose ranges stand in a catalog: `pnpm install --frozen-lockfile`',
  commits: [
    {
      message: 'feat: start',
      files: {
        'package.json': { name: 'workspace', private: true },
        'nx.json': {
          analytics: false,
          // Nx wants what pnpm leaves in node_modules, which are another workspace's here.
          pluginsConfig: { '@nx/js': { analyzeLockfile: false } },
          plugins: [{ plugin: '@release-openmed/nx', options: {} }],
        },
        'pnpm-workspace.yaml': [
          'packages: ["packages/*"]',
          'linkWorkspacePackages: true',
          'catalog:',
          "  '@acme/core':   ^1.0.0 # ours",
          'catalogs:',
          '  pinned: { base: 1.0.0 }',
          '',
        ].join('\n'),
        'packages/base/package.json': { name: 'base', version: '1.0.0' },
        'packages/core/package.json': {
          name: '@acme/core',
          version: '1.0.0',
          dependencies: { base: 'catalog:pinned' },
        },
        'packages/web/package.json': {
          name: 'web',
          version: '1.0.0',
          dependencies: { '@acme/core': 'catalog:', base: '^1.0.0' },
        },
        'packages/app/package.json': {
          name: 'app',
          private: true,
          dependencies: { '@acme/core': 'catalog:default', web: 'workspace:1.0.0' },
        },
        'pnpm-lock.yaml': [
          "lockfileVersion: '9.0'\n",
          'settings:\n  autoInstallPeers: true\n  excludeLinksFromLockfile: false\n',
          "catalogs:\n  default:\n    '@acme/core':\n      specifier: ^1.0.0\n      version: 1.0.0",
          '  pinned:\n    base:\n      specifier: 1.0.0\n      version: 1.0.0\n',
          'importers:\n\n  .: {}\n',
          '  packages/app:\n    dependencies:',
          importer("'@acme/core'", 'catalog:default', 'core') +
            importer('web', 'workspace:1.0.0', 'web'),
          '  packages/base: {}\n',
          '  packages/core:\n    dependencies:',
          importer('base', 'catalog:pinned', 'base'),
          '  packages/web:\n    dependencies:',
          importer("'@acme/core'", "'catalog:'", 'core') + importer('base', '^1.0.0', 'base'),
        ].join('\n'),
      },
      tags: ['base@1.0.0', '@acme/core@1.0.0', 'web@1.0.0'],
    },
    {
      message: 'feat!: drop things',
      files: { 'packages/base/new.js': '1\n', 'packages/core/new.js': '1\n' },
    },
  ],
  plan: [
    'base 1.0.0 → 2.0.0, base@2.0.0',
    '@acme/core 1.0.0 → 2.0.0, @acme/core@2.0.0',
    'web 1.0.0 → 1.0.1, web@1.0.1',
  ],
  errors: [],
  release: {
    tags: ['@acme/core@2.0.0', 'base@2.0.0', 'web@1.0.1'],
    files: {
      'pnpm-workspace.yaml':
        /'@acme\/core': {3}\^2\.0\.0 # ours\n.*\n {2}pinned: \{ base: 2\.0\.0 \}/,
      'packages/core/package.json': '"base": "catalog:pinned"',
      'packages/app/package.json': '"web": "workspace:1.0.1"',
    },
    clients: [['pnpm', 'install', '--frozen-lockfile', '--offline']],
  },
};

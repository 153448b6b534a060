import type { Shape } from './shape';

const core = { name: '@acme/core', version: '1.0.0' };
const web = {
  name: 'web',
  version: '1.0.0',
  dependencies: { '@acme/core': '^1.0.0' },
  peerDependencies: { '@acme/core': '>=1.0.0 <2' },
};
const app = { name: 'app', version: '0.0.0', private: true, dependencies: { web: '1.0.0' } };

export const shape: Shape = {
  title: 'npm workspaces: `npm ci` takes the lockfile of a release that rewrites ranges',
  commits: [
    {
      message: 'feat: start',
      files: {
        'packages/core/package.json': core,
        'packages/web/package.json': web,
        'packages/app/package.json': app,
        'package-lock.json': {
          name: 'workspace',
          version: '0.0.0',
          lockfileVersion: 3,
          requires: true,
          packages: {
            '': { name: 'workspace', version: '0.0.0', workspaces: ['packages/*'] },
            'node_modules/@acme/core': { resolved: 'packages/core', link: true },
            'node_modules/app': { resolved: 'packages/app', link: true },
            'node_modules/web': { resolved: 'packages/web', link: true },
            'packages/app': { version: '0.0.0', dependencies: app.dependencies },
            'packages/core': core,
            'packages/web': { ...web, name: undefined },
          },
        },
      },
      tags: ['@acme/core@1.0.0', 'web@1.0.0'],
    },
    { message: 'feat!: drop things', files: { 'packages/core/new.js': '1\n' } },
  ],
  options: {},
  plan: ['@acme/core 1.0.0 → 2.0.0, @acme/core@2.0.0', 'web 1.0.0 → 1.0.1, web@1.0.1'],
  errors: [],
  release: {
    tags: ['@acme/core@2.0.0', 'web@1.0.1'],
    files: { 'packages/app/package.json': '"web": "1.0.1"' },
    clients: [['npm', 'ci']],
  },
};

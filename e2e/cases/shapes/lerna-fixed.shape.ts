import type { Shape } from './shape';

const at = (version: string) => ({
  'lerna.json': { version, command: { version: { conventionalCommits: true } } },
  'packages/a/package.json': { name: '@acme/a', version },
  'packages/b/package.json': { name: '@acme/b', version },
  'packages/app/package.json': { name: 'app', version, private: true },
});

export const shape: Shape = {
  title: 'Lerna with one version: its file, its tag, and private packages that follow',
  commits: [
    { message: 'feat: start', files: at('3.0.0'), tags: ['v3.0.0'] },
    { message: 'fix: one', files: { 'packages/a/1': '' } },
    { message: 'v3.0.1', files: at('3.0.1'), tags: ['v3.0.1'] },
    { message: 'feat: two', files: { 'packages/b/2': '' } },
  ],
  init: {
    options: {
      schemaVersion: 1,
      policy: 'conventional',
      groups: {
        workspace: { projects: ['*'], versions: 'fixed', tag: 'v{version}', private: true },
      },
      versionFiles: { '@acme/a': [{ path: '/lerna.json', pointer: '/version' }] },
    },
    says: ['Settings were read of: Lerna.'],
  },
  plan: ['@acme/a 3.0.1 → 3.1.0, v3.1.0', '@acme/b 3.0.1 → 3.1.0, v3.1.0'],
  replay: '1 of 1 releases got',
  release: {
    tags: ['v3.1.0'],
    files: {
      'lerna.json': '"version": "3.1.0"',
      'packages/app/package.json': '"version": "3.1.0"',
    },
  },
};

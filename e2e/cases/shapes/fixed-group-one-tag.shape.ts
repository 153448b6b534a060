import type { Shape } from './shape';

const at = (version: string) => ({
  'package.json': { name: 'all', version, private: true, workspaces: ['packages/*'] },
  'packages/core/package.json': { name: '@acme/core', version },
  'packages/web/package.json': {
    name: '@acme/web',
    version,
    dependencies: { '@acme/core': `^${version}` },
  },
});

export const shape: Shape = {
  title: 'a fixed group with one tag and one changelog, and a private root that follows',
  commits: [
    { message: 'feat: start', files: at('8.66.0'), tags: ['v8.66.0'] },
    { message: 'fix: one', files: { 'packages/core/one.js': '1\n' } },
    { message: 'chore(release): v8.66.1', files: at('8.66.1'), tags: ['v8.66.1'] },
    {
      message: 'feat: two',
      files: { 'packages/core/two.js': '2\n', 'packages/web/two.js': '2\n' },
    },
  ],
  options: {
    groups: {
      all: {
        projects: ['*'],
        versions: 'fixed',
        tag: 'v{version}',
        changelog: 'CHANGELOG.md',
        private: true,
      },
    },
  },
  plan: ['@acme/core 8.66.1 → 8.67.0, v8.67.0', '@acme/web 8.66.1 → 8.67.0, v8.67.0'],
  errors: [],
  replay: /^1 of 1 releases .*\(100\.0 %\)\n+ +PROJECT .*\n +all +1 /m,
  release: {
    tags: ['v8.67.0'],
    subject: 'chore(release): v8.67.0',
    files: {
      'package.json': '"version": "8.67.0"',
      'packages/core/package.json': '"version": "8.67.0"',
      'packages/web/package.json': '"version": "8.67.0"',
      'CHANGELOG.md': /## 8\.67\.0 - .*\n\n### Added\n\n- two \([^\n]*\)$/,
      'packages/core/CHANGELOG.md': null,
    },
  },
};

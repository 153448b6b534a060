import type { Shape } from './shape';

const core = (version: string) => ({ 'packages/core/package.json': { name: 'core', version } });

export const shape: Shape = {
  title: 'one package at v{version}',
  commits: [
    { message: 'feat: start', files: core('1.0.0'), tags: ['v1.0.0'] },
    { message: 'fix: one', files: core('1.0.1'), tags: ['v1.0.1'] },
    { message: 'feat: two', files: { 'packages/core/two.js': '2\n' } },
  ],
  init: { options: { schemaVersion: 1, perProject: { core: { tag: 'v{version}' } } } },
  plan: ['core 1.0.1 → 1.1.0, v1.1.0'],
  errors: [],
  replay: '1 of 1 release',
  release: {
    tags: ['v1.1.0'],
    subject: 'chore(release): core 1.1.0',
    files: { 'packages/core/package.json': '"version": "1.1.0"' },
  },
};

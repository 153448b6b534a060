import type { Shape } from './shape';

const both = (version: string) => ({
  'packages/core/package.json': { name: 'core', version },
  'packages/web/package.json': { name: 'web', version },
});

export const shape: Shape = {
  title: 'one version for all once, each its own way now',
  commits: [
    { message: 'feat: start', files: both('1.0.0'), tags: ['v1.0.0'] },
    {
      message: 'feat: one',
      files: { ...both('1.1.0'), 'packages/web/one.js': '1\n' },
      tags: ['v1.1.0'],
    },
    { message: 'fix: two', files: { 'packages/core/two.js': '2\n' } },
  ],
  options: { tagsRead: ['v{version}'] },
  plan: ['core 1.1.0 → 1.1.1, core@1.1.1'],
  errors: [],
  replay: /^1 of 1 releases .*\(100\.0 %\)\n+ +PROJECT .*\n +core, web +1 /m,
  release: { tags: ['core@1.1.1'] },
};

import type { Shape } from './shape';

const core = (version: string) => ({ 'packages/core/package.json': { name: 'core', version } });

export const shape: Shape = {
  title: 'a branch has released more than main knows',
  commits: [
    { id: 'start', message: 'feat: start', files: core('1.0.0'), tags: ['v1.0.0'] },
    { id: 'next', branch: 'next', parents: ['start'], message: 'feat: x', tags: ['v1.5.0'] },
    { id: 'fix', parents: ['start'], message: 'fix: y', files: { 'packages/core/y.js': '' } },
  ],
  options: {},
  plan: ['core 1.0.0 → 1.0.1, v1.0.1'],
  errors: ['version-below-known'],
};

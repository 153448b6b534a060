import type { Shape } from './shape';

export const shape: Shape = {
  title: 'hundreds of commits, and no tag: a first release has to be meant',
  commits: [
    {
      message: 'feat: start',
      files: { 'packages/core/package.json': { name: 'core', version: '0.0.0' } },
    },
    ...Array.from({ length: 200 }, (_, at) => ({
      message: `fix: ${at}`,
      files: { 'packages/core/x': `${at}` },
    })),
  ],
  options: {},
  plan: ['core - → 0.1.0, v0.1.0'],
  errors: ['first-release-unconfirmed'],
};

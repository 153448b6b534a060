import type { Shape } from './shape';

const dependent = (name: string, range: string) => ({
  [`packages/${name}/package.json`]: { name, version: '1.0.0', dependencies: { core: range } },
});

export const shape: Shape = {
  title: 'a candidate drags along whom its stable would, and nobody else',
  commits: [
    {
      message: 'feat: start',
      files: {
        'packages/core/package.json': { name: 'core', version: '1.0.0' },
        ...dependent('caret', '^1.0.0'),
        ...dependent('tilde', '~1.0.0'),
      },
      tags: ['core@1.0.0', 'caret@1.0.0', 'tilde@1.0.0'],
    },
    { message: 'feat: one', files: { 'packages/core/one.js': '1\n' } },
  ],
  options: {},
  args: ['-c', 'rc'],
  plan: ['core 1.0.0 → 1.1.0-rc.1, core@1.1.0-rc.1', 'tilde 1.0.0 → 1.0.1-rc.1, tilde@1.0.1-rc.1'],
  errors: [],
  release: {
    tags: ['core@1.1.0-rc.1', 'tilde@1.0.1-rc.1'],
    files: { 'packages/tilde/package.json': '"core": "~1.1.0-rc.1"' },
  },
};

import type { Shape } from './shape';

export const shape: Shape = {
  title: 'a branch that takes no pushes, said once, and development requirements that drag',
  commits: [
    {
      message: 'feat: start',
      files: {
        'packages/core/package.json': { name: 'core', version: '1.0.0' },
        'packages/kit/package.json': {
          name: 'kit',
          version: '1.0.0',
          devDependencies: { core: '1.0.0' },
        },
      },
      tags: ['core@1.0.0', 'kit@1.0.0'],
    },
    { message: 'fix: one', files: { 'packages/core/new.js': '1\n' } },
  ],
  options: { write: 'tag-only', dependents: { runtime: 'range', development: 'range' } },
  plan: ['core 1.0.0 → 1.0.1, core@1.0.1', 'kit 1.0.0 → 1.0.1, kit@1.0.1'],
  errors: [],
  release: {
    tags: ['core@1.0.1', 'kit@1.0.1'],
    files: { 'packages/kit/package.json': '"core": "1.0.1"' },
    clients: [['git', 'diff', '--exit-code', 'origin/main^{tree}', 'HEAD~1^{tree}']],
  },
};

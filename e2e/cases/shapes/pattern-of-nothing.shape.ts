import type { Shape } from './shape';

export const shape: Shape = {
  title: 'a pattern that was misspelt lets in what it was to keep out',
  commits: [
    {
      message: 'feat: start',
      files: {
        'packages/core/package.json': { name: 'core', version: '1.0.0' },
        'examples/todo/package.json': { name: 'todo', version: '1.0.0' },
      },
      tags: ['core@1.0.0'],
    },
  ],
  options: { projects: ['*', '!exmaples/*'] },
  errors: ['pattern-unmatched'],
};

import type { Shape } from './shape';

const at = (root: string, name: string, version: string) => ({
  [`${root}/package.json`]: { name, version },
});

export const shape: Shape = {
  title: 'examples and templates are left out, and those that are added later too',
  commits: [
    {
      message: 'feat: start',
      files: {
        'package.json': { private: true, workspaces: ['packages/*', 'examples/*'] },
        ...at('packages/core', 'core', '1.0.0'),
        ...at('packages/template-site', 'template-site', '1.0.0'),
        ...at('examples/basic', 'basic', '1.0.0'),
      },
      tags: ['v1.0.0'],
    },
    {
      message: 'fix: all',
      files: { 'packages/core/1': '', ...at('examples/more', 'more', '1.0.0') },
    },
  ],
  init: {
    options: {
      schemaVersion: 1,
      projects: ['*', '!examples/**', '!template-site'],
      perProject: { core: { tag: 'v{version}' } },
    },
    says: ['3 examples, templates and fixtures without tags: '],
  },
  plan: ['core 1.0.0 → 1.0.1, v1.0.1'],
  replay: 'No past release has a predecessor',
};

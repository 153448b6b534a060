import type { Shape } from './shape';

const project = (name: string, version: string) => ({
  [`packages/${name}/package.json`]: { name, version },
});

export const shape: Shape = {
  title: 'changelogs off, but for one project that names its own file',
  commits: [
    {
      message: 'feat: start',
      files: {
        ...project('core', '1.0.0'),
        ...project('ui', '1.0.0'),
        'packages/ui/HISTORY.md': '# History\n\n## 1.0.0\n\n- all\n',
      },
      tags: ['core@1.0.0', 'ui@1.0.0'],
    },
    { message: 'fix: one', files: { 'packages/core/one.js': '1\n', 'packages/ui/one.js': '1\n' } },
  ],
  options: {
    changelog: 'off',
    perProject: { ui: { changelog: { file: 'HISTORY.md', style: 'file' } } },
  },
  plan: ['core 1.0.0 → 1.0.1, core@1.0.1', 'ui 1.0.0 → 1.0.1, ui@1.0.1'],
  errors: [],
  warnings: [],
  release: {
    tags: ['core@1.0.1', 'ui@1.0.1'],
    files: {
      'packages/core/CHANGELOG.md': null,
      'packages/ui/CHANGELOG.md': null,
      'packages/ui/HISTORY.md': '# History\n\n## 1.0.1\n\n### Fixed\n\n- one\n\n## 1.0.0\n',
    },
  },
};

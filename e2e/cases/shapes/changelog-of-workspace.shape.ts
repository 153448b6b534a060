import type { Shape } from './shape';

const project = (name: string, version: string) => ({
  [`packages/${name}/package.json`]: { name, version },
});

export const shape: Shape = {
  title: 'one changelog for the workspace, in place of those of its projects',
  commits: [
    {
      message: 'feat: start',
      files: {
        ...project('core', '1.0.0'),
        ...project('ui', '0.3.0'),
        'CHANGELOG.md': '# Changelog\n\n## 2026-01-01\n\n### core 1.0.0\n\n- all\n',
      },
      tags: ['core@1.0.0', 'ui@0.3.0'],
    },
    { message: 'feat: two', files: { 'packages/core/two.js': '2\n' } },
    { message: 'fix: three', files: { 'packages/ui/three.js': '3\n' } },
  ],
  options: { changelog: { file: null, workspace: 'CHANGELOG.md' } },
  plan: ['core 1.0.0 → 1.1.0, core@1.1.0', 'ui 0.3.0 → 0.3.1, ui@0.3.1'],
  errors: [],
  warnings: [],
  release: {
    tags: ['core@1.1.0', 'ui@0.3.1'],
    files: {
      'CHANGELOG.md':
        /^# Changelog\n\n## \d{4}-\d\d-\d\d\n\n### core 1\.1\.0\n\n#### Added\n\n- two \(\w{7}\)\n\n### ui 0\.3\.1\n\n#### Fixed\n\n- three \(\w{7}\)\n\n## 2026-01-01\n/,
      'packages/core/CHANGELOG.md': null,
    },
  },
};

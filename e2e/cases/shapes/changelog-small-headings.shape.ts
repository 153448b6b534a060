import type { Shape } from './shape';

const core = (version: string) => ({ 'packages/core/package.json': { name: 'core', version } });
const before = `# Change Log

## <small>[1.0.1](https://forge.example/compare/v1.0.0...v1.0.1) (2026-01-02)</small>

* one

# 1.0.0 (2026-01-01)
`;

export const shape: Shape = {
  title: 'a changelog with <small> headings, gone on with in the usual form',
  commits: [
    { message: 'feat: start', files: core('1.0.0'), tags: ['v1.0.0'] },
    {
      message: 'fix: one',
      files: { ...core('1.0.1'), 'packages/core/CHANGELOG.md': before },
      tags: ['v1.0.1'],
    },
    { message: 'feat: two', files: { 'packages/core/two.js': '2\n' } },
  ],
  init: { options: { schemaVersion: 1, perProject: { core: { tag: 'v{version}' } } } },
  plan: ['core 1.0.1 → 1.1.0, v1.1.0'],
  replay: '1 of 1 releases got',
  errors: [],
  warnings: [],
  release: {
    tags: ['v1.1.0'],
    files: {
      'packages/core/CHANGELOG.md':
        /^# Change Log\n\n## 1\.1\.0 - [\d-]{10}\n\n### Added\n\n- two \([0-9a-f]{7}\)\n\n## <small>\[1\.0\.1\]/,
    },
  },
};

import type { Shape } from './shape';

const core = (version: string) => ({ 'packages/core/package.json': { name: 'core', version } });
const before = `# Change Log

## <small>[1.0.1](https://forge.example/acme/sdk/compare/v1.0.0...v1.0.1) (2026-01-02)</small>

### Bug Fixes

* **core:** one ([abcdef1](https://forge.example/acme/sdk/commit/abcdef1))
`;

export const shape: Shape = {
  title: 'an angular changelog with <small> patches, kept as it is',
  commits: [
    { message: 'feat: start', files: core('1.0.0'), tags: ['v1.0.0'] },
    {
      message: 'fix: one',
      files: { ...core('1.0.1'), 'packages/core/CHANGELOG.md': before },
      tags: ['v1.0.1'],
    },
    { message: 'fix(core): two', files: { 'packages/core/two.js': '2\n' } },
  ],
  options: { tag: 'v{version}', changelog: { style: 'file' } },
  plan: ['core 1.0.1 → 1.0.2, v1.0.2'],
  errors: [],
  warnings: [],
  release: {
    tags: ['v1.0.2'],
    files: {
      'packages/core/CHANGELOG.md':
        /^# Change Log\n\n## <small>1\.0\.2 \(\d{4}-\d\d-\d\d\)<\/small>\n\n### Bug Fixes\n\n\* \*\*core:\*\* two \([0-9a-f]{7}\)\n\n## <small>\[1\.0\.1\]/,
    },
  },
};

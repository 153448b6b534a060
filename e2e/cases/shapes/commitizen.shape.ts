import type { Shape } from './shape';

const at = (version: string) => ({
  'pyproject.toml': [
    `[project]\nname = "sdk"\nversion = "${version}"`,
    `[tool.commitizen]\nversion = "${version}"\ntag_format = "v$version"`,
    'version_files = ["src/sdk/__version__.py"]\nmajor_version_zero = true\n',
  ].join('\n'),
  'src/sdk/__version__.py': `__version__ = "${version}"\n`,
});

export const shape: Shape = {
  title: 'commitizen: one Python package, a refactoring is a patch, nothing leaves 0.x',
  commits: [
    { message: 'feat: start', files: at('0.2.0'), tags: ['v0.2.0'] },
    { message: 'refactor: one', files: at('0.2.1'), tags: ['v0.2.1'] },
    { message: 'feat!: two', files: { 'src/sdk/two.py': '' } },
  ],
  init: {
    options: {
      schemaVersion: 1,
      policy: { extends: 'conventional', types: { refactor: 'patch', revert: 'none' } },
      zeroMajor: 'minor',
      perProject: { sdk: { tag: 'v{version}' } },
      versionFiles: { sdk: ['src/sdk/__version__.py'] },
    },
    says: ['Settings were read of: commitizen.'],
  },
  plan: ['sdk 0.2.1 → 0.3.0, v0.3.0'],
  replay: '1 of 1 release',
  release: {
    tags: ['v0.3.0'],
    files: { 'src/sdk/__version__.py': '__version__ = "0.3.0"' },
  },
};

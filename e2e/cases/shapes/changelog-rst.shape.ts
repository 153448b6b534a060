import type { Shape } from './shape';

const lib = (version: string) => ({
  'python/lib/pyproject.toml': `[project]\nname = "lib"\nversion = "${version}"\n`,
});

export const shape: Shape = {
  title: 'a Python project that tells its changes in CHANGES.rst',
  commits: [
    {
      message: 'feat: start',
      files: {
        ...lib('1.0.0'),
        'python/lib/CHANGES.rst': '1.0.0\n=====\n\n* all\n',
        'python/lib/one.py': '',
      },
      tags: ['v1.0.0'],
    },
    { message: 'fix: one', files: { 'python/lib/one.py': '1\n' } },
  ],
  init: { options: { schemaVersion: 1, perProject: { lib: { tag: 'v{version}' } } } },
  plan: ['lib 1.0.0 → 1.0.1, v1.0.1'],
  replay: 'No past release has a predecessor',
  errors: [],
  warnings: ['changelog-elsewhere'],
  release: {
    tags: ['v1.0.1'],
    files: {
      'python/lib/CHANGELOG.md': null,
      'python/lib/CHANGES.rst': /^1\.0\.0\n/,
      'python/lib/pyproject.toml': 'version = "1.0.1"',
    },
  },
};

import type { Shape } from './shape';

const at = (version: string) => ({
  'pyproject.toml': [
    `[project]\nname = "sdk"\nversion = "${version}"`,
    `[tool.bumpversion]\ncurrent_version = "${version}"`,
    '[[tool.bumpversion.files]]\nfilename = "pyproject.toml"',
    '[[tool.bumpversion.files]]\nfilename = "docs/conf.py"',
    'search = \'release = "{current_version}"\'\n',
  ].join('\n'),
  'docs/conf.py': `release = "${version}"\n`,
});

export const shape: Shape = {
  title: 'bump-my-version: files with the version, each by what stands around it',
  commits: [
    { message: 'feat: start', files: { ...at('1.0.0'), 'src/one.py': '' }, tags: ['v1.0.0'] },
    { message: 'fix: one', files: { 'src/one.py': '# one\n' } },
  ],
  init: {
    options: {
      schemaVersion: 1,
      perProject: { sdk: { tag: 'v{version}' } },
      versionFiles: {
        sdk: [{ path: 'docs/conf.py', pattern: 'release = "(?<version>\\d[\\w.!+-]*)"' }],
      },
    },
    says: ['Settings were read of: bump-my-version.'],
  },
  plan: ['sdk 1.0.0 → 1.0.1, v1.0.1'],
  replay: 'No past release has a predecessor',
  release: { tags: ['v1.0.1'], files: { 'docs/conf.py': 'release = "1.0.1"' } },
};

import type { Shape } from './shape';

const core = (version: string) => ({
  'pkg/pyproject.toml': `[project]\nname = "acme"\nversion = "${version}"\n`,
});

export const shape: Shape = {
  title: 'a pyproject.toml at the top that only configures tools, and no name of the workspace',
  commits: [
    {
      message: 'feat: start',
      files: {
        'package.json': { private: true },
        'pyproject.toml': '[tool.ruff]\nline-length = 100\n',
        ...core('1.0.0'),
      },
      tags: ['v1.0.0'],
    },
    { message: 'fix: one', files: core('1.0.1'), tags: ['v1.0.1'] },
    { message: 'feat: more', files: { 'pkg/acme.py': '' } },
  ],
  init: { options: { schemaVersion: 1, perProject: { acme: { tag: 'v{version}' } } } },
  plan: ['acme 1.0.1 → 1.1.0, v1.1.0'],
  replay: '1 of 1 releases got',
  errors: [],
  release: { tags: ['v1.1.0'], files: { 'pyproject.toml': '[tool.ruff]\nline-length = 100' } },
};

import type { Shape } from './shape';

const member = (name: string, ...lines: readonly string[]) => ({
  [`packages/${name}/pyproject.toml`]: [
    '[project]',
    `name = "${name}"`,
    'version = "1.0.0"',
    'requires-python = ">=3.10"',
    ...lines,
    '',
  ].join('\n'),
});

export const shape: Shape = {
  title: 'a uv workspace whose top is no package of its own',
  commits: [
    {
      message: 'feat: start',
      files: {
        'pyproject.toml':
          '[tool.uv.workspace]\nmembers = ["packages/*"]\n\n[tool.ruff]\nline-length = 100\n',
        ...member('lib'),
        ...member(
          'tool',
          'dependencies = ["lib>=1,<2"]',
          '[tool.uv.sources]',
          'lib = { workspace = true }',
        ),
        'uv.lock': [
          'version = 1\nrequires-python = ">=3.10"\n',
          '[manifest]\nmembers = ["lib", "tool"]\n',
          '[[package]]\nname = "lib"\nversion = "1.0.0"\nsource = { virtual = "packages/lib" }\n',
          '[[package]]\nname = "tool"\nversion = "1.0.0"\nsource = { virtual = "packages/tool" }',
          'dependencies = [\n    { name = "lib" },\n]\n',
          '[package.metadata]\nrequires-dist = [{ name = "lib", specifier = ">=1,<2" }]\n',
        ].join('\n'),
      },
      tags: ['lib@1.0.0', 'tool@1.0.0'],
    },
    { message: 'feat!: drop things', files: { 'packages/lib/new.py': '' } },
  ],
  init: { options: { schemaVersion: 1, tag: '{project}@{version}' } },
  plan: ['lib 1.0.0 → 2.0.0, lib@2.0.0', 'tool 1.0.0 → 1.0.1, tool@1.0.1'],
  replay: 'No past release has a predecessor',
  errors: [],
  release: {
    tags: ['lib@2.0.0', 'tool@1.0.1'],
    files: {
      'packages/tool/pyproject.toml': 'dependencies = ["lib>=1,<3"]',
      'uv.lock': 'requires-dist = [{ name = "lib", specifier = ">=1,<3" }]',
    },
  },
};

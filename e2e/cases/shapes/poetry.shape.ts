import type { Shape } from './shape';

const poetry = (name: string, ...lines: readonly string[]) =>
  [
    '[tool.poetry]',
    `name = "${name}"`,
    'version = "1.2.0" # by hand',
    'description = ""',
    ...lines,
    '',
  ].join('\n');

export const shape: Shape = {
  title: 'Poetry projects without [project], one of which Poetry does not package',
  commits: [
    {
      message: 'feat: start',
      files: {
        'python/core/pyproject.toml': poetry('acme-core'),
        'python/web/pyproject.toml': poetry(
          'acme-web',
          '[tool.poetry.dependencies]',
          'python = "^3.10"',
          'acme_core = "^1.0" # ours',
          'near = { path = "../near", develop = true }',
        ),
        'python/near/pyproject.toml': poetry('near'),
        'python/app/pyproject.toml': [
          '[tool.poetry]',
          'package-mode = false',
          '[tool.poetry.group.dev.dependencies]',
          'acme-web = { path = "../web", version = "1.2.0" }',
          '',
        ].join('\n'),
      },
      tags: ['acme-core@1.2.0', 'acme-web@1.2.0', 'near@1.2.0'],
    },
    { message: 'feat!: drop things', files: { 'python/core/new.py': '' } },
  ],
  init: { options: { schemaVersion: 1, tag: '{project}@{version}' } },
  plan: ['acme-core 1.2.0 → 2.0.0, acme-core@2.0.0', 'acme-web 1.2.0 → 1.2.1, acme-web@1.2.1'],
  replay: 'No past release has a predecessor',
  errors: [],
  release: {
    tags: ['acme-core@2.0.0', 'acme-web@1.2.1'],
    files: {
      'python/core/pyproject.toml': 'version = "2.0.0" # by hand',
      'python/web/pyproject.toml': 'acme_core = "^2.0" # ours',
      'python/app/pyproject.toml': 'acme-web = { path = "../web", version = "1.2.1" }',
    },
  },
};

import type { Shape } from './shape';

const poetry = (name: string, ...lines: readonly string[]) =>
  [`[tool.poetry]\nname = "${name}"\nversion = "1.0.0"`, ...lines, ''].join('\n');

export const shape: Shape = {
  title: 'Poetry projects with a lockfile each: the hash of the one that is rewritten follows',
  commits: [
    {
      message: 'feat: start',
      files: {
        'python/core/pyproject.toml': poetry('acme-core'),
        'python/web/pyproject.toml': poetry(
          'acme-web',
          '[tool.poetry.dependencies]\npython = "^3.10"',
          'acme-core = { path = "../core", version = "^1.0" }',
        ),
        'python/web/poetry.lock': [
          '[[package]]\nname = "acme-core"\nversion = "1.0.0"\n',
          '[package.source]\ntype = "directory"\nurl = "../core"\n',
          '[metadata]\nlock-version = "2.0"',
          'content-hash = "eb9f129e8a9f5b71c81d55f9a109d415d3157500ebb87b8de2acfc9a850751c4"\n',
        ].join('\n'),
      },
      tags: ['acme-core@1.0.0', 'acme-web@1.0.0'],
    },
    { message: 'feat!: drop things', files: { 'python/core/new.py': '' } },
  ],
  init: { options: { schemaVersion: 1, tag: '{project}@{version}' } },
  plan: ['acme-core 1.0.0 → 2.0.0, acme-core@2.0.0', 'acme-web 1.0.0 → 1.0.1, acme-web@1.0.1'],
  replay: 'No past release has a predecessor',
  errors: [],
  release: {
    tags: ['acme-core@2.0.0', 'acme-web@1.0.1'],
    files: {
      'python/web/poetry.lock':
        /version = "2\.0\.0"[^]*content-hash = "093bb65c28a3d53f837363bf9c4104bdda8f9af7637bbb24250815c2e0586bf9"/,
    },
  },
};

import type { Shape } from './shape';

const at = (version: string) => ({
  'pkg/sdk/pyproject.toml': `[project]\nname = "acme-sdk"\nversion = "${version}"\n`,
  'pkg/sdk/acme/version.py': `V = "${version}"  # x-release-please-version\n`,
  '.release-please-manifest.json': { 'pkg/sdk': version },
});

export const shape: Shape = {
  title: 'release-please: a manifest and marked files that hold the version, patches below 1.0.0',
  commits: [
    {
      message: 'feat: start',
      files: {
        ...at('0.1.0'),
        'release-please-config.json': {
          'bump-minor-pre-major': true,
          'bump-patch-for-minor-pre-major': true,
          packages: { 'pkg/sdk': { 'release-type': 'python', 'extra-files': ['acme/version.py'] } },
        },
      },
      tags: ['acme-sdk-v0.1.0'],
    },
    { message: 'feat: one', files: at('0.1.1'), tags: ['acme-sdk-v0.1.1'] },
    { message: 'feat: two', files: { 'pkg/sdk/acme/two.py': '' } },
  ],
  init: {
    options: {
      schemaVersion: 1,
      policy: 'conventional',
      projects: ['acme-sdk'],
      tag: '{project}-v{version}',
      versionFiles: {
        'acme-sdk': [
          { path: '/.release-please-manifest.json', pointer: '/pkg~1sdk' },
          {
            path: 'acme/version.py',
            pattern: '(?<version>\\d[\\w.!+-]*)(?=.*x-release-please-version)',
          },
        ],
      },
    },
    says: ['Settings were read of: release-please.'],
  },
  plan: ['acme-sdk 0.1.1 → 0.1.2, acme-sdk-v0.1.2'],
  replay: '1 of 1 release',
  release: {
    tags: ['acme-sdk-v0.1.2'],
    files: {
      '.release-please-manifest.json': '"pkg/sdk": "0.1.2"',
      'pkg/sdk/acme/version.py': 'V = "0.1.2"  # x-release-please-version',
    },
  },
};

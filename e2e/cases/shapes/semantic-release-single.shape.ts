import type { Shape } from './shape';

export const shape: Shape = {
  title: 'semantic-release: one package at the top, its version in tags alone, no changelog',
  commits: [
    {
      message: 'feat: start',
      files: {
        'package.json': {
          name: 'core',
          version: '0.0.0-development',
          release: { branches: ['main', { name: 'beta', prerelease: true }] },
        },
      },
      tags: ['v1.0.0'],
    },
    { message: 'fix: one', files: { '1.js': '' }, tags: ['v1.0.1'] },
    { message: 'feat: two', files: { '2.js': '' } },
  ],
  init: {
    options: {
      schemaVersion: 1,
      policy: 'conventional',
      perProject: { core: { tag: 'v{version}' } },
      changelog: 'off',
      write: 'tag-only',
    },
    says: ['Not taken over from semantic-release:', 'branches beta', 'nothing is published'],
  },
  plan: ['core 1.0.1 → 1.1.0, v1.1.0'],
  replay: '1 of 1 release',
  release: { tags: ['v1.1.0'], files: { 'CHANGELOG.md': null } },
};

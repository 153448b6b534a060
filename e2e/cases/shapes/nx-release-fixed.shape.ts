import type { Shape } from './shape';

const at = (version: string) => ({
  'packages/a/package.json': { name: '@acme/a', version },
  'packages/b/package.json': { name: '@acme/b', version },
  'CHANGELOG.md': `## ${version}\n`,
});

export const shape: Shape = {
  title: 'nx release: a fixed group with a tag and a changelog of its own',
  commits: [
    {
      message: 'feat: start',
      files: {
        'nx.json': {
          analytics: false,
          release: {
            groups: { sdk: { projects: ['@acme/*'], releaseTagPattern: 'sdk-{version}' } },
            version: { conventionalCommits: true },
          },
        },
        ...at('8.67.0'),
      },
      tags: ['sdk-8.67.0'],
    },
    { message: 'fix: one', files: { 'packages/a/1': '' } },
    { message: 'chore(release): publish 8.67.1', files: at('8.67.1'), tags: ['sdk-8.67.1'] },
    { message: 'feat: two', files: { 'packages/b/2': '' } },
  ],
  init: {
    options: {
      schemaVersion: 1,
      policy: { extends: 'conventional', types: { perf: 'none', revert: 'none' } },
      dependents: 'always',
      projects: ['@acme/*'],
      groups: {
        sdk: {
          projects: ['@acme/*'],
          versions: 'fixed',
          tag: 'sdk-{version}',
          changelog: 'CHANGELOG.md',
        },
      },
      tag: '{project}@{version}',
    },
    says: ['Settings were read of: nx release.'],
  },
  plan: ['@acme/a 8.67.1 → 8.68.0, sdk-8.68.0', '@acme/b 8.67.1 → 8.68.0, sdk-8.68.0'],
  replay: '1 of 1 releases got',
};

import type { Shape } from './shape';

const at = (name: string, version: string, more: object = {}) => ({
  [`packages/${name}/package.json`]: { name: `@acme/${name}`, version, ...more },
});

export const shape: Shape = {
  title: 'Changesets: two packages with one version, tags of their own, and a private package',
  commits: [
    {
      message: 'feat: start',
      files: {
        '.changeset/config.json': { fixed: [['@acme/a', '@acme/b']], baseBranch: 'main' },
        ...at('a', '1.1.0'),
        ...at('b', '1.1.0'),
        ...at('c', '0.3.0'),
        ...at('site', '0.0.1', { private: true }),
      },
      tags: ['@acme/a@1.1.0', '@acme/b@1.1.0', '@acme/c@0.3.0'],
    },
    { message: 'fix: one', files: { 'packages/a/1': '' } },
  ],
  init: {
    options: {
      schemaVersion: 1,
      tag: '{project}@{version}',
      groups: { 'fixed-1': { projects: ['@acme/a', '@acme/b'], versions: 'fixed' } },
    },
    says: ['Not taken over from Changesets:', 'commits decide in place of the files', 'private'],
  },
  plan: ['@acme/a 1.1.0 → 1.1.1, @acme/a@1.1.1', '@acme/b 1.1.0 → 1.1.1, @acme/b@1.1.1'],
  replay: 'No past release has a predecessor',
};

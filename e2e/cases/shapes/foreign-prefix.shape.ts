import type { Shape } from './shape';

const at = (name: string, version: string) => ({
  [`packages/${name}/package.json`]: { name, version },
});

export const shape: Shape = {
  title: 'tags of a package that is gone (babel-core) are not those of one that is there (core)',
  commits: [
    { message: 'feat: start', files: at('babel-core', '7.2.0'), tags: ['babel-core@7.2.0'] },
    {
      message: 'feat!: new parts',
      files: {
        'packages/babel-core/package.json': null,
        ...at('core', '1.4.0'),
        ...at('cli', '1.0.0'),
      },
      tags: ['core@1.4.0', 'cli@1.0.0'],
    },
    { message: 'fix: one', files: { 'packages/core/1': '' } },
  ],
  init: { options: { schemaVersion: 1, tag: '{project}@{version}' } },
  plan: ['core 1.4.0 → 1.4.1, core@1.4.1'],
  replay: 'No past release has a predecessor',
  errors: [],
};

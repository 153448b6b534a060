import type { Shape } from './shape';

const manifest = (name: string) => ({
  [`packages/${name}/package.json`]: { name, version: '1.2.0' },
});

export const shape: Shape = {
  title: 'one VERSION of two projects that are not versioned together',
  commits: [
    {
      message: 'feat: start',
      files: { ...manifest('a'), ...manifest('b'), VERSION: '1.2.0\n' },
      tags: ['a@1.2.0', 'b@1.2.0'],
    },
    { message: 'feat: more', files: { 'packages/b/more.js': '1\n' } },
  ],
  options: { versionFiles: { a: ['/VERSION'], b: ['/VERSION', '/NOWHERE'] } },
  plan: ['b 1.2.0 → 1.3.0, b@1.3.0'],
  errors: ['version-holder-missing', 'version-holder-shared'],
};

import type { Shape } from './shape';

const at = (name: string, version: string) => ({
  [`packages/${name}/package.json`]: { name, version },
});

export const shape: Shape = {
  title: 'a main package at v{version}, satellites with tags that name them',
  commits: [
    {
      message: 'feat: start',
      files: { ...at('http', '9.0.4'), ...at('http-cli', '1.0.0'), ...at('http-ui', '2.0.0') },
      tags: ['v9.0.4', 'http-cli@1.0.0', 'http-ui@2.0.0'],
    },
    { message: 'fix: one', files: at('http', '9.0.5'), tags: ['v9.0.5'] },
    { message: 'fix: two', files: { 'packages/http/2': '', 'packages/http-ui/2': '' } },
  ],
  init: {
    options: {
      schemaVersion: 1,
      tag: '{project}@{version}',
      perProject: { http: { tag: 'v{version}' } },
    },
    says: [/http +v\{version\} +9\.0\.5 +9\.0\.5 +yes/, /http-ui +http-ui@\{version\} +2\.0\.0/],
  },
  plan: ['http 9.0.5 → 9.0.6, v9.0.6', 'http-ui 2.0.0 → 2.0.1, http-ui@2.0.1'],
  replay: '1 of 1 release',
};

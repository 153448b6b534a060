import type { Shape } from './shape';

const manifest = (name: string) => ({
  [`packages/${name}/package.json`]: { name, version: '1.2.0' },
});

export const shape: Shape = {
  title: 'a fixed group whose version stands in lerna.json too, and in comments and keys of others',
  commits: [
    {
      message: 'feat: start',
      files: {
        ...manifest('a'),
        ...manifest('b'),
        'lerna.json': '{ "npmClient": "npm",\n    "version":"1.2.0", }\n',
        'deploy/chart.yaml': '# 1.2.0\nimages:\n  - name: a\n    tag: "1.2.0" # of a\n',
        'tool.toml': 'version = "1"\n[tool.pack]\nversion = "1.2.0" # of all\n',
      },
      tags: ['a@1.2.0', 'b@1.2.0'],
    },
    { message: 'feat: more', files: { 'packages/b/more.js': '1\n' } },
  ],
  options: {
    groups: { all: { projects: ['packages/*'], versions: 'fixed' } },
    versionFiles: {
      a: [
        { path: '/lerna.json', pointer: '/version' },
        { path: '/deploy/chart.yaml', pointer: '/images/0/tag' },
        { path: '../../tool.toml', pointer: '/tool/pack/version' },
      ],
    },
  },
  plan: ['a 1.2.0 → 1.3.0, a@1.3.0', 'b 1.2.0 → 1.3.0, b@1.3.0'],
  errors: [],
  release: {
    tags: ['a@1.3.0', 'b@1.3.0'],
    files: {
      'lerna.json': '{ "npmClient": "npm",\n    "version":"1.3.0", }',
      'deploy/chart.yaml': '# 1.2.0\nimages:\n  - name: a\n    tag: "1.3.0" # of a',
      'tool.toml': 'version = "1"\n[tool.pack]\nversion = "1.3.0" # of all',
    },
  },
};

import type { Shape } from './shape';

const core = (version: string) => ({
  'packages/core/package.json': { name: 'core', version },
});
const labels = (version: string) => ({
  'python/labels/pyproject.toml': `[project]\nname = "labels"\nversion = "${version}"\n`,
});

export const shape: Shape = {
  title: 'a fixed group of npm and Python: members’ tags so far, one tag beside them now',
  commits: [
    {
      message: 'feat: start',
      files: { ...core('1.0.0'), ...labels('1.0.0') },
      tags: ['core@1.0.0', 'labels@1.0.0'],
    },
    {
      message: 'fix: one',
      files: { ...core('1.0.1'), ...labels('1.0.1') },
      tags: ['core@1.0.1', 'labels@1.0.1'],
    },
    { message: 'fix: two', files: { 'packages/core/two.js': '2\n' } },
  ],
  options: {
    groups: {
      sdk: { projects: ['*'], versions: 'fixed', tag: 'v{version}', memberTags: true },
    },
  },
  args: ['-c', 'rc'],
  plan: ['core 1.0.1 → 1.0.2-rc.1, v1.0.2-rc.1', 'labels 1.0.1 → 1.0.2rc1, v1.0.2-rc.1'],
  errors: [],
  replay: /^1 of 1 releases .*\n+ +PROJECT .*\n +sdk +1 /m,
  release: {
    tags: ['core@1.0.2-rc.1', 'labels@1.0.2rc1', 'v1.0.2-rc.1'],
    subject: 'chore(release): v1.0.2-rc.1',
  },
};

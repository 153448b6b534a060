import type { Shape } from './shape';

const manifest = (name: string, version: string) => ({
  [`${name}/pyproject.toml`]: `[project]\nname = "${name}"\nversion = "${version}"\n`,
});

export const shape: Shape = {
  title: 'releases are cut on branches that are never merged, and files know better',
  commits: [
    {
      id: 'old',
      message: 'feat: start',
      files: { ...manifest('api', '0.36b0'), ...manifest('sdk', '0.36b0') },
      tags: ['v0.36b0'],
    },
    { id: 'cut', branch: 'release/0.65', parents: ['old'], message: 'Cut', tags: ['v0.65b0'] },
    {
      id: 'now',
      parents: ['old'],
      message: 'feat: more',
      files: { ...manifest('api', '0.66b0.dev'), ...manifest('sdk', '0.66b0.dev') },
    },
  ],
  options: {
    groups: { all: { projects: ['api', 'sdk'], versions: 'fixed', tag: 'v{version}' } },
    projects: ['api', 'sdk'],
  },
  errors: ['version-below-known'],
};

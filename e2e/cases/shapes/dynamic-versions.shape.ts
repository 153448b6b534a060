import type { Shape } from './shape';

const project = (name: string, backend: string, ...lines: readonly string[]) =>
  [
    `[project]\nname = "${name}"\ndynamic = ["version"]\n`,
    `[build-system]\nrequires = ["${backend}"]\n`,
    ...lines,
    '',
  ].join('\n');

export const shape: Shape = {
  title: 'Python versions where hatch and setuptools look for them',
  commits: [
    {
      message: 'feat: start',
      files: {
        'python/hatch/pyproject.toml': project(
          'hatched',
          'hatchling',
          '[tool.hatch.version]\npath = "src/hatched/__about__.py"',
        ),
        'python/hatch/src/hatched/__about__.py': '__version__ = "1.2.0"  # hatch\n',
        'python/attr/pyproject.toml': project(
          'attributed',
          'setuptools',
          '[tool.setuptools.dynamic]\nversion = { attr = "attributed.version.VERSION" }',
        ),
        'python/attr/src/attributed/version.py': "VERSION: str = '1.2.0'\n",
      },
      tags: ['hatched==1.2.0', 'attributed==1.2.0'],
    },
    {
      message: 'feat: more',
      files: { 'python/hatch/new.py': '', 'python/attr/new.py': '' },
    },
  ],
  init: { options: { schemaVersion: 1, tag: '{project}=={version}' } },
  args: ['-c', 'rc'],
  plan: [
    'attributed 1.2.0 → 1.3.0rc1, attributed==1.3.0rc1',
    'hatched 1.2.0 → 1.3.0rc1, hatched==1.3.0rc1',
  ],
  replay: 'No past release has a predecessor',
  errors: [],
  release: {
    tags: ['attributed==1.3.0rc1', 'hatched==1.3.0rc1'],
    files: {
      'python/hatch/src/hatched/__about__.py': '__version__ = "1.3.0rc1"  # hatch',
      'python/attr/src/attributed/version.py': "VERSION: str = '1.3.0rc1'",
    },
  },
};

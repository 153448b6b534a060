import type { Shape } from './shape';

export const shape: Shape = {
  title: 'pbr: versions in bare tags alone, bumps from Sem-Ver trailers, notes by reno',
  commits: [
    {
      message: 'Start',
      files: {
        'pyproject.toml': [
          '[project]\nname = "stack"\ndynamic = ["version"]',
          '[build-system]\nrequires = ["pbr"]\nbuild-backend = "pbr.build"\n',
        ].join('\n'),
        'setup.cfg': '[metadata]\nname = stack\n\n[pbr]\n',
        'releasenotes/notes/start-1.yaml': 'features: [all]\n',
      },
      tags: ['1.0.0'],
    },
    { message: 'Repair one', files: { 'one.py': '' }, tags: ['1.0.1'] },
    { message: 'Add two\n\nSem-Ver: feature', files: { 'two.py': '' } },
  ],
  init: {
    options: {
      schemaVersion: 1,
      policy: 'oslo',
      perProject: { stack: { tag: '{version}' } },
      changelog: 'off',
    },
    says: [
      'Settings were read of: pbr, reno.',
      /stack +\{version\} +1\.0\.1 +– +the tags alone say/,
    ],
  },
  plan: ['stack 1.0.1 → 1.1.0, 1.1.0'],
  replay: '1 of 1 release',
};

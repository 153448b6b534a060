import type { Shape } from './shape';

const SETUP_CFG = [
  '[metadata]',
  'name = oslo.thing',
  'summary = A thing',
  'description-file =',
  '    README.rst',
  '',
  '[files]',
  'packages =',
  '    oslo_thing',
  '',
].join('\n');

const SETUP_PY = "import setuptools\n\nsetuptools.setup(setup_requires=['pbr>=2.0.0'], pbr=True)\n";

export const shape: Shape = {
  title: 'a library of OpenStack: setup.cfg and pbr, bare tags, alphas of four numbers, milestones',
  commits: [
    {
      message: 'Extract from the incubator\n\nChange-Id: I01',
      files: {
        'setup.cfg': SETUP_CFG,
        'setup.py': SETUP_PY,
        'oslo_thing/__init__.py': 'def make():\n    return 1\n',
      },
      tags: ['1.1.0'],
    },
    {
      message: 'Make two\n\nSem-Ver: feature\nChange-Id: I02',
      files: { 'oslo_thing/two.py': 'def two():\n    return 2\n' },
      tags: ['1.2.0.0a1', '2014.1.b1'],
    },
    {
      message: 'Repair two\n\nChange-Id: I03',
      files: { 'oslo_thing/two.py': 'def two():\n    return 2.0\n' },
      tags: ['1.2.0.0a2'],
    },
    {
      message: 'Repair one\n\nChange-Id: I04',
      files: { 'oslo_thing/__init__.py': 'def make():\n    return 1.0\n' },
      tags: ['1.2.0'],
    },
    {
      message: 'Say goodbye to two\n\nSem-Ver: deprecation, bugfix\nChange-Id: I05',
      files: { 'oslo_thing/two.py': 'def two():\n    return 2.0\n\n\n# Use make.\n' },
      id: 'goodbye',
    },
    {
      message: 'Translate\n\nChange-Id: I06',
      branch: 'review',
      parents: ['goodbye'],
      files: { 'oslo_thing/locale.py': '_WORDS = ()\n' },
      id: 'words',
    },
    { message: 'Merge "Translate"', parents: ['goodbye', 'words'] },
  ],
  init: {
    options: {
      schemaVersion: 1,
      policy: 'oslo',
      perProject: { 'oslo.thing': { tag: '{version}' } },
      changelog: 'off',
    },
    says: [
      'Settings were read of: pbr.',
      /oslo\.thing +\{version\} +1\.2\.0 +– +the tags alone say/,
    ],
  },
  plan: ['oslo.thing 1.2.0 → 1.3.0, 1.3.0'],
  replay: '1 of 1 release',
  release: { tags: ['1.3.0'], files: { 'setup.cfg': SETUP_CFG.trim(), 'CHANGELOG.md': null } },
};
